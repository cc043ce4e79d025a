/** Colours by what they stand for; the style sheet gives their values, in light and in dark. */
export const ink = {
  text: 'var(--text)',
  quiet: 'var(--quiet)',
  line: 'var(--line)',
  status: {
    applied: 'var(--applied)',
    planned: 'var(--planned)',
    unchanged: 'var(--unchanged)',
    rejected: 'var(--rejected)',
    failed: 'var(--failed)',
  },
  phase: {
    lookedUp: 'var(--phase-1)',
    compared: 'var(--phase-2)',
    written: 'var(--phase-3)',
  },
  waiting: 'var(--rejected)',
  quota: 'var(--phase-2)',
} as const
