/** One HTTP exchange to perform, as plain data: it can be sent again without cloning anything. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Absolute URL, query included. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The part of a `fetch` response that the client reads. A `Response` is one. */
export interface HttpResponse {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
}

/**
 * Performs one HTTP exchange. `fetch`, n8n's helper and the emulator all fit behind this shape.
 * A thrown `HubSpotError` is final, such as the `AccessError` of a host that has no token to send with;
 * whatever else is thrown means that the answer got lost, and may be worth trying again.
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>
