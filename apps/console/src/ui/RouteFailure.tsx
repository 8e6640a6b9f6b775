import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { CombinedError } from 'urql'
import { ErrorState } from './states/ErrorState.tsx'
import { Offline } from './states/Offline.tsx'

/** A page that could not be shown at all: no connection, or a fault with a code for the one who repairs it. */
export function RouteFailure(props: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => void router.invalidate()
  if (isOffline(props.error)) return <Offline wholePage onRetry={retry} />
  return <ErrorState wholePage error={props.error} onRetry={retry} />
}

/** Whether an answer never came, in contrast to an answer that says no. */
export function isOffline(error: unknown): boolean {
  if (error instanceof CombinedError) return error.networkError !== undefined && error.response === undefined
  return error instanceof TypeError && /dynamically imported module|fetch/i.test(error.message)
}

/** The code by which the server logged the fault. */
export function referenceOf(error: unknown): string | undefined {
  const reference = faultOf(error)?.extensions.reference
  return typeof reference === 'string' ? reference : undefined
}

/** What the server says of it in both languages; undefined for what no server of ours said. */
export function wordsOf(error: unknown): { message: string; messageEn: string } | undefined {
  const fault = faultOf(error)
  const messageEn = fault?.extensions.messageEn
  return fault && typeof messageEn === 'string' ? { message: fault.message, messageEn } : undefined
}

function faultOf(error: unknown) {
  return error instanceof CombinedError ? error.graphQLErrors[0] : undefined
}
