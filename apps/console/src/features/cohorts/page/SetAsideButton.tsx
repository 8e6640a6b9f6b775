import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type CohortDetail, SetAsideObjectionsMutation } from '../cohort.query.ts'

/** One decision about all that nobody stands behind. @param receivedUntil when the list on the screen was read */
export function SetAsideButton(props: { cohort: CohortDetail; receivedUntil: () => string; onDone: () => void }) {
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const send = useOperation(SetAsideObjectionsMutation)
  const act = async () => {
    if (until === null) return
    if ((await send.run({ input: { cohortId: props.cohort.id, receivedUntil: until, reason } })) === null) return
    setUntil(null)
    props.onDone()
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={props.cohort.objectionsRefusal !== null}
        onClick={() => setUntil(props.receivedUntil())}
      >
        <Trans>Sisihkan yang tanpa konfirmasi</Trans>
      </Button>
      <FormDialog
        opened={until !== null}
        title={<Trans>Sisihkan keberatan tanpa konfirmasi?</Trans>}
        confirm={<Trans>Ya, sisihkan</Trans>}
        busy={send.busy}
        problem={send.problem}
        onClose={() => setUntil(null)}
        onSubmit={() => void act()}
      >
        <p style={{ margin: 0 }}>
          <Trans>
            Semua keberatan dari halaman publik yang belum dikonfirmasi dan belum diputuskan ditolak dengan satu alasan.
            Semuanya tetap terlihat. Hubungi dahulu pengirim yang meninggalkan nomor telepon.
          </Trans>
        </p>
        <Textarea
          label={<Trans>Alasan menyisihkan</Trans>}
          autosize
          minRows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormDialog>
    </>
  )
}
