import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow'

/** Who asks n8n for a request: a running node, or its panel in the editor. */
export type Caller = IExecuteFunctions | ILoadOptionsFunctions
