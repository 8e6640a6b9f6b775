// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { useClaimsCrumbs } from './use-claims-crumbs.ts'

let unmount = async () => {}
afterEach(() => unmount())

const Head = () => <PageHeader title="Klaim terdahulu" crumbs={useClaimsCrumbs()} />

async function crumbsOf(permissions: readonly Permission[]): Promise<(string | null)[]> {
  const page = await renderSignedIn(<Head />, permissions)
  unmount = page.unmount
  return [...document.querySelectorAll('nav a')].map(({ textContent }) => textContent)
}

test('whoever reads claims is led back to them, and an auditor is not led where they may not read', async () => {
  expect(await crumbsOf(['CLAIM_READ'])).toEqual(['Klaim keluarga'])
  await unmount()
  expect(await crumbsOf(['AUDIT_READ'])).toEqual([])
})
