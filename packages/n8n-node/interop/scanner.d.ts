declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
  /** Lints files of a folder by the rules of n8n's verification. */
  export function analyzePackage(
    folder: string,
    patterns: readonly string[],
  ): Promise<{ readonly passed: boolean; readonly details?: string }>
  export const SOURCE_FILE_PATTERNS: readonly string[]
}
