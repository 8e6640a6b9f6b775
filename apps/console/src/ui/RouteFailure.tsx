import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isFileMissing, isOffline } from './fault.ts'
import { loadAnew } from './missing-files.ts'
import { ErrorState } from './states/ErrorState.tsx'
import { Offline } from './states/Offline.tsx'

/** A page that could not be shown at all: no connection, or a fault with a code for the one who repairs it. */
export function RouteFailure({ error }: ErrorComponentProps) {
  const router = useRouter()
  useEffect(() => {
    if (isFileMissing(error)) void loadAnew(error)
  }, [error])
  // A file of the page that did not come is remembered as missing until the document is loaded anew.
  const retry = () => void (isFileMissing(error) ? loadAnew() : router.invalidate())
  if (isOffline(error)) return <Offline wholePage onRetry={retry} />
  return <ErrorState wholePage error={error} onRetry={retry} />
}
