import { render } from 'preact'
import { App } from './parts/app.tsx'

const page = document.getElementById('page')
if (page === null) throw new Error('page: no element with the id "page" in index.html')
page.replaceChildren()
render(<App />, page)
