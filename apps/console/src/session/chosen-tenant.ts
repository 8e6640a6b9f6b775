const storageKey = 'payung.tenant'

/**
 * Code of the tenant for which this tab acts, or null for the first membership.
 *
 * Kept per tab: whoever has two governments open side by side must not register into the wrong one.
 */
export function chosenTenant(): string | null {
  return sessionStorage.getItem(storageKey) ?? localStorage.getItem(storageKey)
}

/** From now on this tab acts for another tenant; new tabs begin with it too. */
export function chooseTenant(code: string | null): void {
  for (const storage of [sessionStorage, localStorage]) {
    if (code === null) storage.removeItem(storageKey)
    else storage.setItem(storageKey, code)
  }
}
