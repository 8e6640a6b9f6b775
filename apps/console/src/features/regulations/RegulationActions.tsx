import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconGavel, IconNotebook, IconPencil, IconReplace } from '@tabler/icons-react'
import { useState } from 'react'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { EnactDialog, ReplaceDialog } from './EnactDialog.tsx'
import { GazetteDialog } from './GazetteDialog.tsx'
import { MoveRegulationMutation, type RegulationDetail } from './regulation.query.ts'

/** Exactly what the server says that I can do now. */
export function RegulationActions(props: { regulation: RegulationDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const { regulation } = props
  const [open, setOpen] = useState<'ENACT' | 'RECORD_GAZETTE' | 'REPLACE' | null>(null)
  const move = useOperation(MoveRegulationMutation)
  const may = (action: RegulationDetail['actions'][number]) => regulation.actions.includes(action)
  const done = (words: string) => {
    setOpen(null)
    notify(words)
    props.onChanged()
  }
  const onMove = async (action: 'BEGIN_DRAFT' | 'SHELVE') => {
    const success = await move.run({
      input: { regulationId: regulation.id, expectedVersion: regulation.version, action },
    })
    if (success === null) return
    done(action === 'SHELVE' ? t`Kembali menjadi rencana.` : t`Perancangan dimulai.`)
  }
  return (
    <>
      <ProblemAlert problem={move.problem} />
      {may('SHELVE') && (
        <Button variant="default" loading={move.busy} onClick={() => void onMove('SHELVE')}>
          <Trans>Tunda</Trans>
        </Button>
      )}
      {may('EDIT') && (
        <ButtonLink
          to="/dasar-hukum/$regulationId/ubah"
          params={{ regulationId: regulation.id }}
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
        >
          <Trans>Ubah</Trans>
        </ButtonLink>
      )}
      {may('BEGIN_DRAFT') && (
        <Button loading={move.busy} onClick={() => void onMove('BEGIN_DRAFT')}>
          <Trans>Mulai merancang</Trans>
        </Button>
      )}
      {may('ENACT') && (
        <Button leftSection={<IconGavel size={18} aria-hidden />} onClick={() => setOpen('ENACT')}>
          <Trans>Catat penetapan</Trans>
        </Button>
      )}
      {may('RECORD_GAZETTE') && (
        <Button
          variant="default"
          leftSection={<IconNotebook size={18} aria-hidden />}
          onClick={() => setOpen('RECORD_GAZETTE')}
        >
          <Trans>Catat nomor lembaran</Trans>
        </Button>
      )}
      {may('REPLACE') && (
        <Button
          variant="default"
          leftSection={<IconReplace size={18} aria-hidden />}
          onClick={() => setOpen('REPLACE')}
        >
          <Trans>Catat penggantian</Trans>
        </Button>
      )}
      {open === 'ENACT' && <EnactDialog regulation={regulation} onClose={() => setOpen(null)} onDone={done} />}
      {open === 'RECORD_GAZETTE' && (
        <GazetteDialog regulation={regulation} onClose={() => setOpen(null)} onDone={done} />
      )}
      {open === 'REPLACE' && <ReplaceDialog regulation={regulation} onClose={() => setOpen(null)} onDone={done} />}
    </>
  )
}
