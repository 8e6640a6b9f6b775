import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, MultiSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
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
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [proposing, propose] = useMutation(ProposeByFilterMutation)
  const submit = async () => {
    setProblem(null)
    const { data, error } = await propose({ input: { taskId: props.task.id, filter: { areaCodes, occupationCodes } } })
    const outcome = data?.proposeByFilter
    if (outcome?.__typename !== 'ProposeByFilterSuccess') return setProblem(outcome ?? error ?? null)
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
          if (!proposing.fetching) void submit()
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
          <ProblemAlert problem={problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button type="submit" loading={proposing.fetching}>
              <Trans>Usulkan semuanya</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
