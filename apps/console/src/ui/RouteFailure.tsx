import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { isOffline } from './fault.ts'
import { ErrorState } from './states/ErrorState.tsx'
import { Offline } from './states/Offline.tsx'

/** A page that could not be shown at all: no connection, or a fault with a code for the one who repairs it. */
export function RouteFailure(props: ErrorComponentProps) {
  const router = useRouter()
  // A file of the page that did not come is remembered as missing until the document is loaded anew.
  const retry = () => (props.error instanceof TypeError ? location.reload() : void router.invalidate())
  if (isOffline(props.error)) return <Offline wholePage onRetry={retry} />
  return <ErrorState wholePage error={props.error} onRetry={retry} />
}
