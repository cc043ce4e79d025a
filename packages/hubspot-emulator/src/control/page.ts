import type { ControlRoutes } from './control-call.ts'

/** The page that draws the portal; read when it is first asked for. */
export const page: ControlRoutes = {
  'GET /': async () => {
    const { pageHtml, pagePolicy } = await import('../page/generated/page-html.ts')
    return {
      status: 200,
      headers: {
        'content-type': 'text/html;charset=utf-8',
        'content-security-policy': pagePolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
      body: pageHtml,
    }
  },
}
