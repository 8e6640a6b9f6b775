import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type CohortDetail, WithdrawCohortMutation } from '../cohort.query.ts'

/** The public page goes down, and a later one has another address. */
export function WithdrawButton(props: { cohort: CohortDetail; onDone: () => void }) {
  const { cohort } = props
  const [isOpen, setOpen] = useState(false)
  const withdraw = useOperation(WithdrawCohortMutation)
  const act = async () => {
    if ((await withdraw.run({ input: { cohortId: cohort.id, expectedVersion: cohort.version } })) === null) return
    setOpen(false)
    props.onDone()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        <Trans>Tarik pengumuman</Trans>
      </Button>
      <FormDialog
        opened={isOpen}
        title={<Trans>Tarik pengumuman ini?</Trans>}
        confirm={<Trans>Ya, tarik</Trans>}
        busy={withdraw.busy}
        problem={withdraw.problem}
        onClose={() => setOpen(false)}
        onSubmit={() => void act()}
      >
        <p style={{ margin: 0 }}>
          <Trans>
            Halaman publiknya hilang, dan kohort ini menjadi konsep lagi. Keberatan yang sudah diterima tetap tersimpan.
          </Trans>
        </p>
      </FormDialog>
    </>
  )
}
