import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, MultiSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import { useRuleCatalogues } from '../../programmes/use-rule-names.ts'
import { ProposeByFilterMutation, type RoundTaskDetail } from './round-task.query.ts'

/** Proposes everybody whom a filter finds and the programme's rule admits. */
export function ByFilterDialog(props: { task: RoundTaskDetail; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const catalogues = useRuleCatalogues(props.task.round.owner.area?.code ?? '61')
  const [areaCodes, setAreas] = useState<string[]>([])
  const [occupationCodes, setOccupations] = useState<string[]>([])
  const propose = useOperation(ProposeByFilterMutation)
  const submit = async () => {
    const outcome = await propose.run({ input: { taskId: props.task.id, filter: { areaCodes, occupationCodes } } })
    if (outcome === null) return
    const count = outcome.data.proposedPeople
    notify(t`Sekarang ${count} orang diusulkan.`)
    props.onDone()
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t`Usulkan menurut saringan`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!propose.busy) void submit()
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            <Trans>
              Semua orang yang memenuhi aturan program dan saringan ini, dan belum dijawab, diusulkan sekaligus.
            </Trans>
          </p>
          <MultiSelect
            label={<Trans>Wilayah</Trans>}
            data={catalogues.areas}
            value={areaCodes}
            onChange={setAreas}
            searchable
            clearable
          />
          <MultiSelect
            label={<Trans>Pekerjaan</Trans>}
            data={catalogues.occupations}
            value={occupationCodes}
            onChange={setOccupations}
            searchable
            clearable
          />
          <ProblemAlert problem={propose.problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button type="submit" loading={propose.busy}>
              <Trans>Usulkan semuanya</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
