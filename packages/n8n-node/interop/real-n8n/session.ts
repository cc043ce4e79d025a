const owner = { email: 'ada@example.com', firstName: 'Ada', lastName: 'Example', password: 'Associations-1' }

/** Somebody who is signed in to an n8n. */
export interface Session {
  readonly owner: typeof owner
  /** Asks n8n's own API for the editor; an answer that is no success is thrown. */
  ask<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer>
}

/** Sets up the owner of an n8n that has none yet, and signs in. */
export async function signIn(url: string): Promise<Session> {
  let cookie = ''
  const send = async (method: string, path: string, body?: object): Promise<Response> => {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', 'browser-id': 'trials', cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`)
    return response
  }
  await send('POST', '/rest/owner/setup', owner)
  const { email: emailOrLdapLoginId, password } = owner
  const signedIn = await send('POST', '/rest/login', { emailOrLdapLoginId, password })
  cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    owner,
    ask: async <Answer>(method: 'GET' | 'POST', path: string, body?: object) =>
      (await (await send(method, path, body)).json()) as Answer,
  }
}
