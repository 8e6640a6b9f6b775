/** `•••• •••• 123`: enough to recognise one’s own card, too little to claim with. */
export function maskMembershipNumber(digits: string | null): string | null {
  return digits === null ? null : `•••• •••• ${digits.slice(-3)}`
}
