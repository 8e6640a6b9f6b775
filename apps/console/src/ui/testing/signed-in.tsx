import type { Permission } from '@payung/domain/access/permission'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { signedInRouter } from '../../parts/officer-page.tsx'
import { render } from './render.tsx'

/** Shows a part on a page behind sign-in, to an officer of Sambas with no other permissions than these. */
export async function renderSignedIn(part: ReactNode, permissions: readonly Permission[], server?: typeof fetch) {
  const router = signedInRouter(part, permissions)
  await router.load()
  return render(<RouterProvider router={router as never} />, server)
}
