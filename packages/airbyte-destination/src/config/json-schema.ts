/** A schema of draft 7 with the annotations that Airbyte's forms read. */
export type JsonSchema = Readonly<Record<string, unknown>>
