import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useState } from 'react'
import { DateField } from '../../../ui/form/DateField.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type CohortDetail, PublishCohortMutation } from '../cohort.query.ts'

/** What becomes public is said before it does. */
export function PublishButton(props: { cohort: CohortDetail; onDone: () => void }) {
  const { cohort } = props
  const [isOpen, setOpen] = useState(false)
  const [until, setUntil] = useState<string | null>(null)
  const publish = useOperation(PublishCohortMutation)
  const act = async () => {
    const success = await publish.run({
      input: { cohortId: cohort.id, expectedVersion: cohort.version, objectionsUntil: until ?? '' },
    })
    if (success === null) return
    setOpen(false)
    props.onDone()
  }
  return (
    <>
      <Button leftSection={<IconSpeakerphone size={18} aria-hidden />} onClick={() => setOpen(true)}>
        <Trans>Umumkan</Trans>
      </Button>
      <FormDialog
        opened={isOpen}
        title={<Trans>Umumkan daftar yang disamarkan?</Trans>}
        confirm={<Trans>Ya, umumkan</Trans>}
        busy={publish.busy}
        problem={publish.problem}
        onClose={() => setOpen(false)}
        onSubmit={() => void act()}
      >
        <p style={{ margin: 0 }}>
          <Trans>
            Siapa pun dapat membaca nama yang disamarkan, desa, pekerjaan, dan nomor urut; tanpa NIK, tanggal lahir,
            maupun alamat. Sampai hari terakhir siapa pun dapat menyampaikan keberatan.
          </Trans>
        </p>
        <DateField label={<Trans>Hari terakhir keberatan</Trans>} value={until} onChange={setUntil} />
      </FormDialog>
    </>
  )
}
