import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { readRule, readRuleText } from '@payung/domain/eligibility/read-rule'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDraft } from '../../../ui/form/FormDraft.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { type ProgrammeDetail, SaveRuleMutation } from '../programme.query.ts'
import { useRuleCatalogues } from '../use-rule-names.ts'
import { EffectPreview } from './EffectPreview.tsx'
import { GroupEditor } from './GroupEditor.tsx'
import { LegalFloor } from './LegalFloor.tsx'
import classes from './RuleBuilder.module.css'
import { RuleReading } from './RuleReading.tsx'
import { draftOfRule, firstRule, ruleOfDraft } from './rule-draft.ts'

/** The rule at the left, what it says and whom it changes at the right; saved only once its effect was seen. */
export function RuleForm(props: { programme: ProgrammeDetail }) {
  const { i18n, t } = useLingui()
  const { today } = useViewer()
  const navigate = useNavigate()
  const { programme } = props
  const catalogues = useRuleCatalogues(programme.owner.area?.code ?? '61')
  const [begun] = useState(() => draftOfRule(lastRuleOf(programme)))
  const [draft, setDraft] = useState(begun)
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const [counted, setCounted] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  const save = useOperation(SaveRuleMutation, { notice: t`Aturan tersimpan.` })
  const rule = useMemo(() => ruleOfDraft(draft), [draft])
  const read = useMemo(() => readRule(rule), [rule])
  const draftRule = 'rule' in read ? JSON.stringify(read.rule) : null
  const fault =
    'fault' in read
      ? { path: read.fault.path, text: i18n.locale === 'en' ? read.fault.text.en : read.fault.text.id }
      : null
  const back = { to: '/program/$programmeId', params: { programmeId: programme.id } } as const
  const mayBeSaved = draftRule !== null && counted === draftRule && effectiveFrom !== null

  const submit = async () => {
    if (draftRule === null || effectiveFrom === null || save.busy) return
    // Left before the answer, so that the way on is not asked about.
    setSaved(true)
    const success = await save.run({
      input: { programmeId: programme.id, expectedVersion: programme.version, rule: draftRule, effectiveFrom, note },
    })
    if (success === null) return setSaved(false)
    return navigate({ ...back, ignoreBlocker: true })
  }
  return (
    <>
      <PageHeader
        title={t`Aturan kelayakan`}
        crumbs={[
          { label: t`Program`, link: { to: '/program' } },
          { label: programme.name, link: back },
        ]}
        context={<Trans>Siapa yang boleh diusulkan dan ditetapkan dalam program ini.</Trans>}
      />
      <FormDraft
        dirty={!saved && (draft !== begun || note !== '')}
        form={{
          values: { rule: draft, effectiveFrom, note },
          version: programme.version,
          take: (stored) => {
            // The count of keys begins anew with each visit.
            setDraft(draftOfRule(ruleOfDraft(stored.rule)))
            setEffectiveFrom(stored.effectiveFrom)
            setNote(stored.note)
          },
        }}
      />
      <div className={classes.columns}>
        <Card title={<Trans>Syarat</Trans>}>
          <GroupEditor
            group={draft}
            path={draft.negated ? 'of' : ''}
            depth={0}
            fault={fault}
            catalogues={catalogues}
            onChange={setDraft}
          />
        </Card>
        <div className={classes.aside}>
          <Card title={<Trans>Bunyi aturan</Trans>}>
            <RuleReading rule={rule} names={catalogues.names} />
            <LegalFloor limits={programme.legalFloor} />
            <div role="status">{fault !== null && fieldProblem(fault.text)}</div>
          </Card>
          <EffectPreview programmeId={programme.id} draftRule={draftRule} onCounted={setCounted} />
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
                <Button disabled={!mayBeSaved} loading={save.busy} onClick={() => void submit()}>
                  <Trans>Simpan aturan</Trans>
                </Button>
              </Group>
            </Stack>
          </Card>
        </div>
      </div>
    </>
  )
}

/** What is edited: the newest version, also one that holds only later; the first rule where there is none. */
function lastRuleOf(programme: ProgrammeDetail) {
  const newest = programme.rules[0]
  const read = newest === undefined ? null : readRuleText(newest.rule)
  return read !== null && 'rule' in read ? read.rule : firstRule
}
