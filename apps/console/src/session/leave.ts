import { signOut } from './auth-api.ts'
import { chooseTenant } from './chosen-tenant.ts'
import { forget } from './device-store.ts'
import { listRememberedAs, peopleRememberedAs } from './remembered-list.ts'
import { noteSessionEnd } from './session-end.ts'
import { rememberedAs } from './viewer.ts'

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('payung.session')

/**
 * Ends the session here and in every other tab.
 *
 * The page is loaded anew, so that nothing of anybody's data stays in memory for the next person at this desk.
 */
export async function leave(): Promise<void> {
  await signOut()
  chooseTenant(null)
  noteSessionEnd(null)
  // First who is signed in: what another tab still reads is kept beside that alone.
  for (const name of [rememberedAs, listRememberedAs, peopleRememberedAs]) await forget(name).catch(() => {})
  channel?.postMessage('SIGNED_OUT')
  location.assign('/masuk')
}

const requests = new EventTarget()

/** Somebody wants to go: who watches over what is not sent yet says when. */
export function askToLeave(): void {
  requests.dispatchEvent(new Event('leave'))
}

export function onAskToLeave(listener: () => void): () => void {
  requests.addEventListener('leave', listener)
  return () => requests.removeEventListener('leave', listener)
}

/** Another tab signed out: this one follows at once, and comes back to the same place after the next sign-in. */
export function followSignOut(): () => void {
  const onMessage = () => location.assign(signInAddress())
  channel?.addEventListener('message', onMessage)
  return () => channel?.removeEventListener('message', onMessage)
}

/** Where to sign in, remembering where one is now. */
export function signInAddress(): string {
  return `/masuk?kembali=${encodeURIComponent(location.pathname + location.search)}`
}
