import { Trans } from '@lingui/react/macro'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { WORKER_STATUSES } from '@payung/domain/worker/worker-status'
import { IconDice } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useViewer } from '../../../session/viewer.ts'
import { Card } from '../../../ui/Card.tsx'
import { ErrorSummary } from '../../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDraft } from '../../../ui/form/FormDraft.tsx'
import type { FormRefusal } from '../../../ui/form/use-form-refusal.ts'
import type { Operation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { ChoiceList } from '../../programmes/rule/ChoiceList.tsx'
import { useValueChoices } from '../../programmes/rule/use-value-choices.ts'
import { useRuleCatalogues } from '../../programmes/use-rule-names.ts'
import { type CohortDraft, inputOf, newSeed } from './cohort-draft.ts'
import { PledgesField } from './PledgesField.tsx'
import { RoundField } from './RoundField.tsx'

/** One form for beginning and changing; values stay as typed whatever the server answers. */
export function CohortForm(props: {
  before: CohortDraft
  /** Of the cohort that is changed; absent for a new one. */
  version?: number
  areaCode: string
  programmeId: string
  saveLabel: string
  operation: Pick<Operation<never, unknown>, 'busy'>
  refusal: FormRefusal
  /** What stands before the fields, such as the choice of a programme. */
  children?: ReactNode
  cancel: ReactNode
  /** Null when it was refused. */
  onSave: (input: ReturnType<typeof inputOf>) => Promise<unknown>
}) {
  const { today } = useViewer()
  const catalogues = useRuleCatalogues(props.areaCode)
  const choicesOf = useValueChoices(catalogues)
  const [draft, setDraft] = useState(props.before)
  const [saved, setSaved] = useState(false)
  const errorOf = (fieldId: string) => fieldProblem(props.refusal.errorOf(fieldId))
  const set = (changed: Partial<CohortDraft>) => setDraft({ ...draft, ...changed })

  const submit = async () => {
    // Left before the answer, so that the way on is not asked about.
    setSaved(true)
    if ((await props.onSave(inputOf(draft, props.programmeId))) === null) setSaved(false)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md">
        <FormDraft
          dirty={!saved && draft !== props.before}
          form={{ values: draft, version: props.version, take: setDraft }}
        />
        <ErrorSummary errors={props.refusal.errors} attempt={props.refusal.attempt} />
        <ProblemAlert problem={props.refusal.problem} />
        <Card title={<Trans context="one">Kohort</Trans>}>
          <Stack gap="sm">
            {props.children}
            <TextInput
              id="name"
              label={<Trans>Nama kohort</Trans>}
              maxLength={160}
              value={draft.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
              error={errorOf('name')}
            />
            <TextInput
              id="reservePercent"
              label={<Trans>Cadangan, persen dari kuota</Trans>}
              description={<Trans>Yang menunggu bila seseorang gugur. Dibulatkan ke atas tiap wilayah.</Trans>}
              inputMode="numeric"
              maxLength={3}
              className="figures"
              value={draft.reservePercent}
              onChange={(event) => set({ reservePercent: event.currentTarget.value })}
              error={errorOf('reservePercent')}
            />
            <Group align="end" gap="xs">
              <TextInput
                id="seed"
                style={{ flex: 1 }}
                label={<Trans>Bilangan undian</Trans>}
                description={
                  <Trans>Nilai yang sama diundi dengan SHA-256 dari bilangan ini. Umumkan sebelum menghitung.</Trans>
                }
                maxLength={40}
                className="figures"
                value={draft.seed}
                onChange={(event) => set({ seed: event.currentTarget.value })}
                error={errorOf('seed')}
              />
              <Button
                variant="default"
                leftSection={<IconDice size={18} aria-hidden />}
                onClick={() => set({ seed: newSeed(today) })}
              >
                <Trans>Acak</Trans>
              </Button>
            </Group>
          </Stack>
        </Card>
        <Card
          title={<Trans>Dicari di antara</Trans>}
          hint={
            <Trans>
              Tanpa pilihan berarti semua orang di wilayah berkuota. Aturan kelayakan program tetap menentukan.
            </Trans>
          }
        >
          <Stack gap="sm">
            <RoundField
              programmeId={props.programmeId}
              roundId={draft.round?.id ?? null}
              onChange={(id) => set({ round: id === null ? null : { id, programmeId: props.programmeId } })}
            />
            <PledgesField
              before={props.before.pledgeIds}
              chosen={draft.pledgeIds}
              onChange={(pledgeIds) => set({ pledgeIds })}
              error={errorOf('pledgeIds')}
            />
            <ChoiceList
              label={<Trans>Wilayah</Trans>}
              choices={catalogues.areas}
              chosen={draft.areaCodes}
              onChange={(areaCodes) => set({ areaCodes })}
            />
            <ChoiceList
              label={<Trans>Pekerjaan</Trans>}
              choices={catalogues.occupations}
              chosen={draft.occupationCodes}
              onChange={(occupationCodes) => set({ occupationCodes })}
            />
            <ChoiceList
              label={<Trans>Status pekerja</Trans>}
              choices={choicesOf('STATUS')}
              chosen={draft.statuses}
              onChange={(chosen) => set({ statuses: WORKER_STATUSES.filter((status) => chosen.includes(status)) })}
            />
          </Stack>
        </Card>
        <Group justify="flex-end" gap="xs">
          {props.cancel}
          <Button type="submit" loading={props.operation.busy}>
            {props.saveLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
