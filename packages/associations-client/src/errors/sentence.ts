/** Ends HubSpot's words as a sentence, so that what to do about it can follow. */
export function sentence(text: string): string {
  return text.replace(/[.\s]*$/, '.')
}
