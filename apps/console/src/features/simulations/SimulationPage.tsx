import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { simulationInput } from '@payung/domain/money/simulation-input'
import { FUNDING_RULES_MAX } from '@payung/domain/money/waterfall/funding-rule'
import { IconCalculator, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import words from '../../generated/input-words/simulations.json'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { PlanComparison } from './PlanComparison.tsx'
import { PlanFields } from './PlanFields.tsx'
import { PlanPayer } from './PlanPayer.tsx'
import { emptyPayer, emptyPlan, fieldOf, inputOf, type PlanDraft } from './plan-draft.ts'
import { type NamedPlan, SavedPlans } from './SavedPlans.tsx'
import { SimulationAnswer } from './SimulationAnswer.tsx'
import classes from './SimulationPage.module.css'
import { FundingSimulationQuery, type SimulationInput } from './simulation.query.ts'

/** What a plan would buy: people, months, payers and budgets at the left, what comes of it at the right. */
export function SimulationPage() {
  const { t } = useLingui()
  const { tenant, today } = useViewer()
  const mayPlan = useMay('PROGRAMME_MANAGE')
  const source = tenant.kind === 'PROVINCE' ? 'PROVINCIAL_BUDGET' : 'REGIONAL_BUDGET'
  const [reckoned, setReckoned] = useState<{ input: SimulationInput; plan: PlanDraft }>()
  const [compared, setCompared] = useState<{ id: string; plan: NamedPlan | null }>({ id: '', plan: null })
  const form = useInputForm({
    schema: simulationInput,
    words,
    initialValues: emptyPlan(Number(today.slice(0, 4)) + 1, source),
    inputOf,
    fieldOf,
  })
  const plan = form.values
  const [{ data, error, fetching }, ask] = useQuery({
    query: FundingSimulationQuery,
    variables: { input: reckoned?.input as SimulationInput },
    pause: reckoned === undefined,
  })
  const simulation = reckoned === undefined ? undefined : data?.fundingSimulation
  const setPayers = (payers: PlanDraft['payers']) => form.set('payers', payers)
  const simulate = form.submit(() => setReckoned({ input: inputOf(form.values), plan: form.values }))
  return (
    <>
      <PageHeader
        title={t`Simulasi pembiayaan`}
        context={<Trans>Berapa biayanya, siapa membayar, dan kapan dananya habis</Trans>}
      />
      <div className={classes.columns}>
        <form
          noValidate
          className={classes.column}
          onSubmit={(event) => {
            event.preventDefault()
            simulate()
          }}
        >
          <SavedPlans
            plan={plan}
            compared={compared.id}
            onOpen={(opened) => form.change(opened)}
            onCompare={(id, other) => setCompared({ id, plan: other })}
          />
          <ErrorSummary errors={form.errors} attempt={form.attempt} />
          <PlanFields plan={plan} errorOf={form.errorOf} set={form.change} />
          {plan.payers.map((payer, at) => (
            <PlanPayer
              key={payer.key}
              payer={payer}
              at={at}
              isOnly={plan.payers.length === 1}
              errorOf={form.errorOf}
              onChange={(changed) => setPayers(plan.payers.with(at, changed))}
              onRemove={() => setPayers(plan.payers.toSpliced(at, 1))}
            />
          ))}
          <ProblemAlert problem={form.problem} />
          <Group justify="space-between" gap="xs">
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              disabled={plan.payers.length >= FUNDING_RULES_MAX}
              onClick={() => setPayers([...plan.payers, emptyPayer(source)])}
            >
              <Trans>Tambah pembayar</Trans>
            </Button>
            <Button type="submit" loading={fetching} leftSection={<IconCalculator size={18} aria-hidden />}>
              <Trans>Hitung</Trans>
            </Button>
          </Group>
        </form>
        <div className={classes.column} aria-live="polite">
          {reckoned === undefined ? (
            <NothingYet icon={IconCalculator} title={<Trans>Belum dihitung</Trans>}>
              <Trans>Isi rencana, lalu tekan Hitung. Tidak ada yang tersimpan atau dipesan.</Trans>
            </NothingYet>
          ) : (
            <QueryStates
              data={data}
              error={error}
              onRetry={() => ask({ requestPolicy: 'network-only' })}
              failure={<Trans>Rencana ini tidak dapat dihitung</Trans>}
              loading={<LoadingRows label={t`Menghitung`} rows={6} />}
            >
              {({ fundingSimulation }) => <SimulationAnswer input={reckoned.input} simulation={fundingSimulation} />}
            </QueryStates>
          )}
          {simulation !== undefined && compared.plan !== null && (
            <PlanComparison simulation={simulation} other={compared.plan} />
          )}
          {mayPlan && reckoned !== undefined && simulation?.refusal === null && (
            <Group justify="flex-end">
              <ButtonLink
                to="/program/baru"
                variant="default"
                search={{
                  orang: reckoned.plan.people,
                  mulai: reckoned.plan.fromMonth,
                  akhir: reckoned.plan.lastMonth,
                  dana: reckoned.input.payers[0]?.source,
                  jaminan: reckoned.input.programmes.join(','),
                }}
              >
                <Trans>Jadikan konsep program</Trans>
              </ButtonLink>
            </Group>
          )}
        </div>
      </div>
    </>
  )
}
