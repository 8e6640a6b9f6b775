// @vitest-environment happy-dom
import { act, useState } from 'react'
import { CombinedError } from 'urql'
import { afterEach, expect, test, vi } from 'vitest'
import { useRefusal } from './form/use-refusal.ts'
import { StartedJobDialog } from './JobStarted.tsx'
import { serverWithAnswers } from './testing/render.tsx'
import { renderSignedIn } from './testing/signed-in.tsx'

const cut = new CombinedError({ networkError: new TypeError('fetch failed') })

let unmount = async () => {}
afterEach(() => unmount())

function AuditExport(props: { onClose: () => void }) {
  const [jobId, setJobId] = useState<string | null>(null)
  const refusal = useRefusal()
  return (
    <>
      <button type="button" onClick={() => setJobId('job-1')}>
        Diterima
      </button>
      <button type="button" onClick={() => refusal.refuse(cut)}>
        Ditolak
      </button>
      <StartedJobDialog
        title="Ekspor catatan audit"
        jobId={jobId}
        refusal={refusal}
        onClose={() => {
          setJobId(null)
          props.onClose()
        }}
      />
    </>
  )
}

async function arrange() {
  const onClose = vi.fn()
  const { server, sent } = serverWithAnswers()
  const page = await renderSignedIn(<AuditExport onClose={onClose} />, [], server)
  unmount = page.unmount
  return { ...page, onClose, sent }
}

test('stays away until the job is asked for', async () => {
  const { text } = await arrange()
  expect(text()).not.toContain('Ekspor catatan audit')
})

test('follows the job, and says that it runs on without this page', async () => {
  const { button, press, sent, text } = await arrange()
  await press(button('Diterima'))
  expect(text()).toContain('Ekspor catatan audit')
  expect(text()).toContain('Aman ditutup')
  expect(sent).toEqual([{ id: 'job-1' }])
})

test('says why the job was refused, until the dialog is closed', async () => {
  const { button, onClose, press, text } = await arrange()
  await press(button('Ditolak'))
  expect(document.querySelector('[role=alert]')).not.toBeNull()
  expect(text()).not.toContain('Aman ditutup')
  await act(async () => document.querySelector<HTMLButtonElement>('button[aria-label=Tutup]')?.click())
  expect(document.querySelector('[role=alert]')).toBeNull()
  expect(onClose).toHaveBeenCalledOnce()
})
