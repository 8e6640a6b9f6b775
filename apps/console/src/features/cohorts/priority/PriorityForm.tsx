import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { PRIORITY_LIMITS, readPriorityOrder } from '@payung/domain/eligibility/priority-order'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DateField } from '../../../ui/form/DateField.tsx'
import { FormDraft } from '../../../ui/form/FormDraft.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useRuleCatalogues } from '../../programmes/use-rule-names.ts'
import { type PriorityProgramme, SavePriorityMutation } from '../cohort.query.ts'
import { CriterionEditor } from './CriterionEditor.tsx'
import { type CriterionDraft, draftOfOrder, newCriterion, orderOfDraft, withNewKeys } from './priority-draft.ts'

/** Points for facts, each with its condition; the sum decides who comes first where a quota is too small for all. */
export function PriorityForm(props: { programme: PriorityProgramme }) {
  const { i18n, t } = useLingui()
  const { day } = useFormats()
  const { today } = useViewer()
  const navigate = useNavigate()
  const { programme } = props
  const catalogues = useRuleCatalogues(programme.owner.area?.code ?? '61')
  const [begun] = useState(() => draftOfOrder(programme.priorities[0]?.order))
  const [draft, setDraft] = useState<readonly CriterionDraft[]>(begun)
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const [saved, setSaved] = useState(false)
  const save = useOperation(SavePriorityMutation, { notice: t`Urutan prioritas tersimpan.` })
  const order = useMemo(() => orderOfDraft(draft), [draft])
  const read = useMemo(() => readPriorityOrder(order), [order])
  const fault =
    'fault' in read
      ? { path: read.fault.path, text: i18n.locale === 'en' ? read.fault.text.en : read.fault.text.id }
      : null
  const back = { to: '/program/$programmeId', params: { programmeId: programme.id } } as const
  const submit = async () => {
    if (fault !== null || effectiveFrom === null || save.busy) return
    // Left before the answer, so that the way on is not asked about.
    setSaved(true)
    const success = await save.run({
      input: { programmeId: programme.id, criteria: JSON.stringify(order), effectiveFrom, note },
    })
    if (success === null) return setSaved(false)
    return navigate({ ...back, ignoreBlocker: true })
  }
  return (
    <>
      <PageHeader
        title={t`Urutan prioritas`}
        crumbs={[
          { label: t`Program`, link: { to: '/program' } },
          { label: programme.name, link: back },
        ]}
        context={<Trans>Siapa yang didahulukan bila yang layak melebihi kuota. Nilai yang sama diundi.</Trans>}
      />
      <Stack gap="md">
        <FormDraft
          dirty={!saved && (draft !== begun || note !== '')}
          form={{
            values: { criteria: draft, effectiveFrom, note },
            version: programme.priorities[0]?.version,
            take: (stored) => {
              setDraft(withNewKeys(stored.criteria))
              setEffectiveFrom(stored.effectiveFrom)
              setNote(stored.note)
            },
          }}
        />
        {draft.length === 0 && (
          <Card>
            <p style={{ margin: 0 }}>
              <Trans>Belum ada ukuran: semua yang layak diundi.</Trans>
            </p>
          </Card>
        )}
        {draft.map((criterion, at) => (
          <CriterionEditor
            key={criterion.key}
            criterion={criterion}
            number={at + 1}
            fault={fault !== null && isAt(fault.path, `criteria.${at}`) ? within(fault, `criteria.${at}`) : null}
            catalogues={catalogues}
            onChange={(changed) => setDraft(draft.map((old, place) => (place === at ? changed : old)))}
            onRemove={() => setDraft(draft.filter((_, place) => place !== at))}
          />
        ))}
        {draft.length < PRIORITY_LIMITS.criteriaMax && (
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setDraft([...draft, newCriterion()])}
            >
              <Trans>Tambah ukuran</Trans>
            </Button>
          </Group>
        )}
        <Card title={<Trans>Simpan sebagai versi baru</Trans>}>
          <Stack gap="sm">
            <DateField label={<Trans>Berlaku mulai</Trans>} value={effectiveFrom} onChange={setEffectiveFrom} />
            <Textarea
              label={<Trans>Alasan perubahan (opsional)</Trans>}
              autosize
              minRows={2}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <ProblemAlert problem={save.problem} />
            <Group justify="flex-end" gap="xs">
              <ButtonLink {...back} variant="default">
                <Trans>Batal</Trans>
              </ButtonLink>
              <Button
                disabled={fault !== null || effectiveFrom === null}
                loading={save.busy}
                onClick={() => void submit()}
              >
                <Trans>Simpan urutan</Trans>
              </Button>
            </Group>
          </Stack>
        </Card>
        {programme.priorities.length > 0 && (
          <Card title={<Trans>Versi</Trans>}>
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {programme.priorities.map((version) => (
                <li key={version.version}>
                  <Trans>
                    Versi {version.version}, mulai {day(version.effectiveFrom)}
                  </Trans>
                  {version.savedBy && ` · ${version.savedBy.name}`}
                  {version.note && ` · ${version.note}`}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Stack>
    </>
  )
}

function isAt(faultPath: string, path: string): boolean {
  return faultPath === path || faultPath.startsWith(`${path}.`)
}

/** The fault as the criterion's own rule names it. */
function within(fault: { readonly path: string; readonly text: string }, path: string) {
  return { path: fault.path.slice(path.length + 1), text: fault.text, isOfRule: fault.path !== path }
}
