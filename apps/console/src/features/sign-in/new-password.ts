export const shortestPassword = 12

export type NewPasswordFault = 'TOO_SHORT' | 'DIFFERENT'

/** What keeps a new password from being taken; the server decides again. */
export function newPasswordFault(password: string, repeated: string): NewPasswordFault | null {
  if (password.length < shortestPassword) return 'TOO_SHORT'
  return password === repeated ? null : 'DIFFERENT'
}
