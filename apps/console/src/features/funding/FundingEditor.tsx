import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, VisuallyHidden } from '@mantine/core'
import { FUNDING_RULES_MAX } from '@payung/domain/money/waterfall/funding-rule'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { FormDraft } from '../../ui/form/FormDraft.tsx'
import { useFormRefusal } from '../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { NamedVillage } from '../../ui/form/use-village-names.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { ConsentsCard } from './ConsentsCard.tsx'
import { FundingEffectCard, type PayerOfEffect } from './FundingEffectCard.tsx'
import { FundingExamples } from './FundingExamples.tsx'
import classes from './FundingPage.module.css'
import { type DecreeFunding, type SavedRules, SaveFundingRulesMutation } from './funding.query.ts'
import {
  type DraftBasis,
  draftOf,
  emptyRule,
  exampleOf,
  type FundingDraft,
  fieldOfFault,
  inputOf,
  moved,
  ownPayer,
  pledgedDraft,
  type RuleDraft,
} from './funding-draft.ts'
import { PayerFields } from './PayerFields.tsx'
import { PledgedProposal } from './PledgedProposal.tsx'
import { RuleEditor } from './RuleEditor.tsx'
import { useFundingEffect } from './use-funding-effect.ts'
import { useFundingWords } from './use-funding-words.ts'

/** The rules of a draft at the left, what they do at the right. */
export function FundingEditor(props: {
  funding: DecreeFunding
  basis: DraftBasis
  villages: readonly NamedVillage[]
  onChanged: () => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { message } = useServerWords()
  const { basis, funding } = props
  const { decree } = funding
  const [draft, setDraft] = useState<FundingDraft>(() => draftOf(funding.rules, basis))
  const [base, setBase] = useState(() => JSON.stringify(inputOf(draft)))
  const [version, setVersion] = useState(decree.version)
  const [savedVersion, setSavedVersion] = useState<number | null>(null)
  const [heard, setHeard] = useState('')
  const rules = useMemo(() => inputOf(draft), [draft])
  const isDirty = JSON.stringify(rules) !== base
  const refusal = useFormRefusal()
  const save = useOperation(SaveFundingRulesMutation, {
    notice: t`Pembagian pembiayaan disimpan.`,
    refusal: {
      ...refusal,
      refuse: (problem) => {
        if (!problem || !('issues' in problem)) return refusal.refuse(problem)
        return refusal.showFaults(
          problem.issues.map((issue) => ({ fieldId: fieldOfFault(issue), message: message(issue) })),
        )
      },
    },
    // A colleague has changed the decree: the page reads it again and says so.
    onRefused: (problem) => problem !== null && 'code' in problem && props.onChanged(),
  })
  const { answer, isWaiting } = useFundingEffect(decree.id, rules)
  const focusNext = useRef<string>(null)
  useEffect(() => {
    if (focusNext.current === null) return
    const [key, by] = focusNext.current.split(' ')
    focusNext.current = null
    const button = document.getElementById(`${key}.${by}`)
    const usable = button?.matches(':disabled')
      ? document.getElementById(`${key}.${by === 'up' ? 'down' : 'up'}`)
      : button
    usable?.focus()
  })

  const setRules = (next: readonly RuleDraft[]) => {
    setDraft({ ...draft, rules: next })
    refusal.forget(() => true)
  }
  const move = (at: number, by: -1 | 1) => {
    focusNext.current = `${draft.rules[at]?.key} ${by < 0 ? 'up' : 'down'}`
    const place = number(at + 1 + by)
    setHeard(t`Dipindahkan ke urutan ${place}.`)
    setRules(moved(draft.rules, at, by))
  }
  const submit = async () => {
    const success = await save.run({ input: { decreeId: decree.id, expectedVersion: version, ...rules } })
    if (success === null) return
    setBase(JSON.stringify(rules))
    setVersion(success.data.decree.version)
    setSavedVersion(success.data.decree.version)
    props.onChanged()
  }
  const takeSaved = () => {
    const theirs = draftOf(funding.rules, basis)
    setDraft(theirs)
    setBase(JSON.stringify(inputOf(theirs)))
    setVersion(decree.version)
    refusal.refuse(null)
  }
  const payers = usePayersOfEffect(answer?.rules ?? rules, basis)
  const isEmpty = draft.rules.length === 0
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <VisuallyHidden role="status">{heard}</VisuallyHidden>
      <div className={classes.columns}>
        <div className={classes.column}>
          <FormDraft dirty={isDirty} form={{ values: draft, version, part: 'RULES', savedVersion, take: setDraft }} />
          <ErrorSummary errors={refusal.errors} attempt={refusal.attempt} />
          {decree.version > version && (
            <Notice
              tone="warn"
              icon={IconUsers}
              actions={
                <Button variant="default" onClick={takeSaved}>
                  <Trans>Pakai yang tersimpan</Trans>
                </Button>
              }
            >
              <Trans>
                Seorang rekan mengubah keputusan ini sesudah Anda membukanya. Isian Anda masih di sini dan belum
                disimpan.
              </Trans>{' '}
              <Button size="compact-sm" variant="transparent" onClick={() => setVersion(decree.version)}>
                <Trans>Tetap pakai isian saya</Trans>
              </Button>
            </Notice>
          )}
          {isEmpty && <PledgedProposal pledges={basis.pledges} onTake={() => setDraft(pledgedDraft(basis))} />}
          {isEmpty && <FundingExamples basis={basis} onChoose={(example) => setDraft(exampleOf(example, basis))} />}
          {draft.rules.map((rule, at) => (
            <RuleEditor
              key={rule.key}
              rule={rule}
              at={at}
              isLast={at === draft.rules.length - 1}
              basis={basis}
              villages={props.villages}
              errorOf={refusal.errorOf}
              onChange={(changed) => {
                setDraft({ ...draft, rules: draft.rules.with(at, changed) })
                refusal.forget((fieldId) => fieldId.startsWith(`rules.${at}.`))
              }}
              onMove={(by) => move(at, by)}
              onRemove={() => setRules(draft.rules.toSpliced(at, 1))}
            />
          ))}
          <div className={classes.actions}>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              disabled={draft.rules.length >= FUNDING_RULES_MAX}
              onClick={() => setRules([...draft.rules, emptyRule(ownPayer(basis))])}
            >
              <Trans>Tambah aturan</Trans>
            </Button>
            {draft.rules.length >= FUNDING_RULES_MAX && (
              <span className={classes.dimmed}>
                <Trans>Paling banyak {number(FUNDING_RULES_MAX)} aturan.</Trans>
              </span>
            )}
          </div>
          {!isEmpty && (
            <Card title={<Trans>Sisanya</Trans>} hint={<Trans>Yang tidak diambil aturan mana pun</Trans>}>
              <div className={classes.fields}>
                <PayerFields
                  id="last"
                  payer={draft.last}
                  basis={basis}
                  label={t`Pembayar terakhir`}
                  error={refusal.errorOf('last.payer')}
                  onChange={(last) => {
                    setDraft({ ...draft, last })
                    refusal.forget((fieldId) => fieldId.startsWith('last.'))
                  }}
                />
              </div>
            </Card>
          )}
          <ProblemAlert problem={refusal.problem} />
          <Group justify="flex-end" gap="xs">
            <Button type="submit" loading={save.busy} disabled={!isDirty && decree.version === version && isEmpty}>
              <Trans>Simpan pembagian</Trans>
            </Button>
          </Group>
        </div>
        <div className={`${classes.column} ${classes.beside}`}>
          {isEmpty ? (
            <Card title={<Trans>Akibatnya</Trans>}>
              <p className={classes.dimmed}>
                <Trans>Tanpa aturan, pemerintah Anda membayar seluruh iuran.</Trans>
              </p>
            </Card>
          ) : (
            <FundingEffectCard
              title={<Trans>Akibatnya</Trans>}
              payers={payers}
              effect={answer?.effect ?? []}
              problem={answer?.problem ?? null}
              isWaiting={isWaiting}
            />
          )}
          <ConsentsCard consents={funding.consents} />
        </div>
      </div>
    </form>
  )
}

/** The payers of rules that were tried, in their order. */
function usePayersOfEffect(tried: SavedRules, basis: DraftBasis): readonly PayerOfEffect[] {
  const words = useFundingWords()
  return [...tried.rules.map(({ payer }) => payer), tried.last].map(({ tenantId, name, source }) => {
    const tenant = basis.tenants.find(({ id }) => id === tenantId) ?? null
    return {
      words: words.payer({ tenant, name: name ?? null, source }),
      isWorker: source === 'SELF',
      asks: tenant === null || tenant.id === basis.own.id ? null : tenant.name,
    }
  })
}
