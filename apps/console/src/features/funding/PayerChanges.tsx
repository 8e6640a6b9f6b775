import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { FormDraft } from '../../ui/form/FormDraft.tsx'
import { useFormRefusal } from '../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { ConsentsCard } from './ConsentsCard.tsx'
import classes from './FundingPage.module.css'
import {
  type DecreeFunding,
  DecreeFundingEffectQuery,
  type FundingRule,
  SavePayerChangesMutation,
} from './funding.query.ts'
import { type DraftBasis, ownPayer, type PayerDraft, payerInput, payerOf } from './funding-draft.ts'
import { effectsOf, type RuleEffect } from './funding-spans.ts'
import { NotDivided } from './NotDivided.tsx'
import { PayerFields } from './PayerFields.tsx'
import { useFundingWords } from './use-funding-words.ts'

/** Who takes over what a rule of a signed decree pays, from the month of its amendment on. */
export function PayerChanges(props: { funding: DecreeFunding; basis: DraftBasis; onChanged: () => void }) {
  const { t } = useLingui()
  const { funding } = props
  const [{ data, error }, ask] = useQuery({
    query: DecreeFundingEffectQuery,
    variables: { id: funding.decree.id },
    requestPolicy: 'cache-and-network',
    pause: funding.rules.length === 0,
  })
  if (funding.rules.length === 0) return <NotDivided />
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      failure={<Trans>Jumlahnya tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat jumlahnya`} rows={4} />}
    >
      {({ decreeFunding }) => (
        <PayerChangesForm
          {...props}
          effects={effectsOf(decreeFunding?.effect ?? [], funding.rules.length).filter(({ total }) => total > 0n)}
        />
      )}
    </QueryStates>
  )
}

type Draft = Readonly<Record<number, PayerDraft>>

function PayerChangesForm(props: {
  funding: DecreeFunding
  basis: DraftBasis
  /** Of the rules that still pay. */
  effects: readonly RuleEffect[]
  onChanged: () => void
}) {
  const { t } = useLingui()
  const { message } = useServerWords()
  const { basis, effects, funding } = props
  const { decree, mayChange, rules } = funding
  const saved = useMemo<Draft>(
    () => Object.fromEntries(funding.changes.map((change) => [change.ruleNumber, payerOf(change)])),
    [funding.changes],
  )
  const [draft, setDraft] = useState(saved)
  const [savedVersion, setSavedVersion] = useState<number | null>(null)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved)
  const refusal = useFormRefusal()
  const changed = Object.entries(draft).map(([rule, payer]) => ({ ruleNumber: Number(rule), payer }))
  const fieldOf = (path: string) => {
    const [, at = ''] = /^changes\.(\d+)/.exec(path) ?? []
    return `rule.${changed[Number(at)]?.ruleNumber}.payer`
  }
  const save = useOperation(SavePayerChangesMutation, {
    notice: t`Pembayar pengganti disimpan.`,
    refusal: {
      ...refusal,
      refuse: (problem) => {
        if (!problem || !('issues' in problem)) return refusal.refuse(problem)
        return refusal.showFaults(
          problem.issues.map((issue) => ({ fieldId: fieldOf(issue.path ?? ''), message: message(issue) })),
        )
      },
    },
  })
  const submit = async () => {
    const success = await save.run({
      input: {
        decreeId: decree.id,
        expectedVersion: decree.version,
        changes: changed.map(({ ruleNumber, payer }) => ({ ruleNumber, payer: payerInput(payer) })),
      },
    })
    if (success === null) return
    setSavedVersion(success.data.decree.version)
    props.onChanged()
  }
  const change = (rule: number, payer: PayerDraft | null) => {
    const { [rule]: _former, ...others } = draft
    setDraft(payer === null ? others : { ...others, [rule]: payer })
    refusal.forget(() => true)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          {mayChange && (
            <FormDraft
              dirty={isDirty}
              form={{
                values: { payers: draft },
                version: decree.version,
                part: 'PAYERS',
                savedVersion,
                take: ({ payers }) => setDraft(payers),
              }}
            />
          )}
          <ErrorSummary errors={refusal.errors} attempt={refusal.attempt} />
          {effects.map((effect) => (
            <RulePayer
              key={effect.rule}
              effect={effect}
              rule={rules[effect.rule - 1]}
              payer={draft[effect.rule] ?? null}
              basis={basis}
              mayChange={mayChange}
              error={refusal.errorOf(`rule.${effect.rule}.payer`)}
              onChange={(payer) => change(effect.rule, payer)}
            />
          ))}
          {effects.length === 0 && (
            <Card title={<Trans>Tidak ada yang dapat diganti</Trans>}>
              <p className={classes.dimmed}>
                <Trans>Sejak bulan perubahan ini tidak ada lagi iuran yang dibayar menurut aturan pembiayaan.</Trans>
              </p>
            </Card>
          )}
          <ProblemAlert problem={refusal.problem} />
          {mayChange && effects.length > 0 && (
            <Group justify="flex-end" gap="xs">
              <Button type="submit" loading={save.busy} disabled={!isDirty}>
                <Trans>Simpan pembayar</Trans>
              </Button>
            </Group>
          )}
        </div>
        <div className={`${classes.column} ${classes.beside}`}>
          <Card title={<Trans>Akibatnya</Trans>}>
            <p className={classes.dimmed}>
              <Trans>
                Sejak bulan perubahan, pembayar baru menanggung bagian itu dengan jumlah yang sama. Bulan sebelumnya dan
                yang sudah dibayar tidak berubah. Diktum keputusan ini menyebutnya, dan pembayar lain harus setuju
                sebelum keputusan ditandatangani.
              </Trans>
            </p>
          </Card>
          <ConsentsCard consents={funding.consents} />
        </div>
      </div>
    </form>
  )
}

/** What a rule pays from the month on, and who takes it over. */
function RulePayer(props: {
  effect: RuleEffect
  rule: FundingRule | undefined
  payer: PayerDraft | null
  basis: DraftBasis
  mayChange: boolean
  error: string | undefined
  onChange: (payer: PayerDraft | null) => void
}) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const words = useFundingWords()
  const { basis, effect, payer, rule } = props
  if (rule === undefined) return null
  const conditions = words.conditions(rule)
  const id = `rule.${effect.rule}`
  return (
    <Card title={words.payer(rule.payer)} hint={<Trans>Aturan {effect.rule}</Trans>}>
      <div className={classes.column}>
        <ul className={classes.spans}>
          {effect.spans.map(({ from, last, people, amount }) => (
            <li key={from} className={classes.span}>
              <span>{words.months(from, last)}</span>
              <span>
                <Trans>
                  {number(people)} orang, {rupiah(amount)} sebulan
                </Trans>
              </span>
            </li>
          ))}
          {conditions.length > 0 && <li className={classes.span}>{conditions.join('; ')}</li>}
        </ul>
        <Switch
          label={<Trans>Diambil alih pembayar lain</Trans>}
          checked={payer !== null}
          disabled={!props.mayChange}
          onChange={(event) => props.onChange(event.currentTarget.checked ? firstPayer(rule, basis) : null)}
        />
        {payer !== null && props.mayChange && (
          <div className={classes.fields}>
            <PayerFields
              id={id}
              payer={payer}
              basis={basis}
              label={t`Pembayar selanjutnya`}
              error={props.error}
              onChange={props.onChange}
            />
          </div>
        )}
        {payer !== null && !props.mayChange && (
          <p style={{ margin: 0 }}>
            <Trans>Selanjutnya dibayar oleh:</Trans> <b>{words.payer(shownPayer(payer, basis))}</b>
          </p>
        )}
      </div>
    </Card>
  )
}

/** One's own government first, unless it is the one that stops. */
function firstPayer(rule: FundingRule, basis: DraftBasis): PayerDraft {
  if (rule.payer.tenant?.id !== basis.own.id) return ownPayer(basis)
  return { kind: 'TENANT', tenantId: '', name: '', source: 'PROVINCIAL_BUDGET' }
}

function shownPayer({ tenantId, name, source }: PayerDraft, { tenants }: DraftBasis) {
  return { tenant: tenants.find(({ id }) => id === tenantId) ?? null, name: name === '' ? null : name, source }
}
