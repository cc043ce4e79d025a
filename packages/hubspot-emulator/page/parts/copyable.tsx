import type { VNode } from 'preact'
import { useState } from 'preact/hooks'

/** A command to copy. */
export function Copyable({ text }: { readonly text: string }): VNode {
  const [isCopied, setCopied] = useState(false)

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }

  return (
    <div class="copyable">
      <pre>
        <code>{text}</code>
      </pre>
      <button type="button" onClick={copy} onBlur={() => setCopied(false)}>
        {isCopied ? 'Copied' : 'Copy'}
      </button>
    </div>
  )
}
