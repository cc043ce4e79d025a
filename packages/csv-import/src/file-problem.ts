const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read by this user',
  ENOTDIR: 'a part of its path is a file',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk space of this user is used up',
}

const whenWriting: Readonly<Record<string, string>> = {
  ...reasons,
  ENOENT: 'its folder does not exist',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
}

/** Why a file cannot be used, in words; `action` is what was tried. */
export function fileProblem(path: string, error: unknown, action: 'read' | 'write' = 'read'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = (action === 'write' ? whenWriting : reasons)[code]
  return `cannot ${action} ${path}: ${reason ?? (error instanceof Error ? error.message : String(error))}`
}
