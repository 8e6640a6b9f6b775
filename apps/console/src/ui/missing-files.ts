import { isFileMissing } from './fault.ts'

/**
 * A file of a page that does not come is left to the page: the router would load the document anew at once, as after a new version, and without a connection that is the browser's
 * own white page.
 */
export function leaveMissingFilesToPages(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    // The router knows such a fault by how its message begins.
    if (isFileMissing(payload)) payload.message = `Missing: ${payload.message}`
  })
}

/**
 * Loads the document anew, where that leads to a page: where the server answers, or the shell is kept here.
 *
 * @param missing the fault for which nobody has pressed: it is tried once, and only with the server, whose newer version has taken the place of the file
 */
export async function loadAnew(missing?: Error): Promise<void> {
  if (missing && sessionStorage.getItem(missing.message) !== null) return
  const isKept = Boolean(navigator.serviceWorker?.controller)
  if (missing || !isKept) {
    const isAnswered = await fetch('/healthz', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (!isAnswered) return
  }
  if (missing) sessionStorage.setItem(missing.message, '')
  location.reload()
}
