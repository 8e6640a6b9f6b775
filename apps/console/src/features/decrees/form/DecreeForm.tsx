import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { monthsBetween } from '@payung/domain/money/contribution'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { type ReactNode, useMemo, useState } from 'react'
import { useClient, useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ErrorSummary } from '../../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDraft } from '../../../ui/form/FormDraft.tsx'
import { useFormRefusal } from '../../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { monthsOf } from '../../../ui/months-of.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { PaymentFields } from '../../programmes/form/PaymentFields.tsx'
import { amountsPaid, type ComparePayments, comparisonOf } from '../../programmes/form/payment-draft.ts'
import { fundingSourceWords } from '../../workers/worker-words.ts'
import { BasesQuery, type DecreeDetail, DecreePaymentDifferencesQuery, DecreeQuery } from '../decree.query.ts'
import { EditDecreeMutation } from '../decree-changes.query.ts'
import classes from '../page/DecreePage.module.css'
import { DecreePaper } from '../page/DecreePaper.tsx'
import { useFilledText } from '../page/use-filled-text.ts'
import { type DecreeDraft, draftOf, inputOf, pointsOf, previewOf } from './decree-draft.ts'
import { EditConflict } from './EditConflict.tsx'
import { PointsField } from './PointsField.tsx'
import { RequiredParts } from './RequiredParts.tsx'

const monthsAround = 36
const sources = Object.keys(fundingSourceWords) as readonly FundingSource[]

/** Text and data at the left; at the right the paper, which follows every letter. */
export function DecreeForm(props: {
  decree: DecreeDetail
  back: { readonly to: '/keputusan/$decreeId'; readonly params: { readonly decreeId: string } }
  onSaved: () => unknown
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { month } = useFormats()
  const { decree } = props
  const client = useClient()
  const filled = useFilledText(decree)
  /** The decree as it was read last; somebody may save it while it stands open here. */
  const [base, setBase] = useState(decree)
  const before = useMemo(() => draftOf(base), [base])
  const [begun] = useState(before)
  const [opened] = useState(decree.version)
  const [draft, setDraft] = useState(before)
  // A point of a text is `dictums.2`; the field that holds it is `dictums`.
  const refusal = useFormRefusal((path) => path.split('.')[0] ?? '')
  const [saved, setSaved] = useState(false)
  const save = useOperation(EditDecreeMutation, {
    refusal,
    onRefused: (problem) => {
      if (problem !== null && 'code' in problem && problem.code === 'DECREE_CHANGED') void readNewest()
    },
  })
  /** Somebody else saved it meanwhile: theirs is laid beside what is typed here. */
  const readNewest = async () => {
    const newest = await client.query(DecreeQuery, { id: decree.id }, { requestPolicy: 'network-only' }).toPromise()
    if (!newest.data?.decree) return
    refusal.refuse(null)
    setBase(newest.data.decree)
  }
  const [{ data: bases }] = useQuery({ query: BasesQuery, variables: { first: 100 } })
  const set = (changed: Partial<DecreeDraft>) => setDraft({ ...draft, ...changed })
  const errorOf = (fieldId: string) => fieldProblem(refusal.errorOf(fieldId))
  const isAmendment = decree.kind !== 'DESIGNATION'
  const months = monthsOf(monthsBefore(before.fromMonth), monthsAfter(before.untilMonth))
  const compare: ComparePayments = async (payments) => {
    const variables = { id: decree.id, payments: amountsPaid(payments) }
    const { data, error } = await client.query(DecreePaymentDifferencesQuery, variables).toPromise()
    return comparisonOf(error, data?.decree?.paymentDifferences)
  }
  const submit = async () => {
    // Left before the answer, so that the way on is not asked about.
    setSaved(true)
    const success = await save.run({
      input: { decreeId: decree.id, expectedVersion: base.version, ...inputOf(draft, before) },
    })
    if (success === null) return setSaved(false)
    return props.onSaved()
  }
  const area = (id: 'considerations' | 'legalReferences' | 'dictums', label: ReactNode, hint: ReactNode) => (
    <PointsField
      id={id}
      label={label}
      hint={hint}
      hasFields={id !== 'legalReferences'}
      value={draft[id]}
      onChange={(text) => set({ [id]: text })}
      error={refusal.errorOf(id)}
    />
  )
  const chooseMonth = (id: 'fromMonth' | 'untilMonth', label: ReactNode) => (
    <NativeSelect
      id={id}
      style={{ flex: 1 }}
      label={label}
      disabled={isAmendment && id === 'untilMonth'}
      data={months.map((one) => ({ value: one, label: month(one) }))}
      value={draft[id]}
      onChange={(event) => set({ [id]: event.currentTarget.value })}
      error={errorOf(id)}
    />
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className={classes.columns}>
        <Stack gap="md">
          <FormDraft
            dirty={!saved && draft !== begun}
            form={{ values: draft, version: base.version, take: setDraft }}
          />
          <ErrorSummary errors={refusal.errors} attempt={refusal.attempt} />
          <ProblemAlert problem={refusal.problem} />
          {base.version !== opened && (
            <EditConflict theirs={base} mine={draft} onTake={(theirs) => setDraft({ ...draft, ...theirs })} />
          )}
          <Card title={<Trans>Naskah</Trans>} hint={<Trans>Satu butir satu baris</Trans>}>
            <Stack gap="sm">
              <Textarea
                id="title"
                label={<Trans>Tentang</Trans>}
                autosize
                minRows={2}
                maxLength={400}
                value={draft.title}
                onChange={(event) => set({ title: event.currentTarget.value })}
                error={errorOf('title')}
              />
              {area('considerations', <Trans>Menimbang</Trans>, <Trans>Mengapa keputusan ini perlu</Trans>)}
              {area(
                'legalReferences',
                <Trans>Mengingat</Trans>,
                <Trans>Bila tidak diubah, disusun dari dasar hukum di bawah</Trans>,
              )}
              {area(
                'dictums',
                <Trans>Menetapkan</Trans>,
                <Trans>KESATU, KEDUA, dan seterusnya ditambahkan otomatis</Trans>,
              )}
            </Stack>
          </Card>
          <RequiredParts
            considerations={pointsOf(draft.considerations)}
            legalReferences={pointsOf(draft.legalReferences)}
            titlesUnread={(bases?.regulations.edges ?? [])
              .filter(({ node }) => node.titleUnread && draft.regulationIds.includes(node.id))
              .map(({ node }) => node.name)}
          />
          <Card title={<Trans>Masa, kuota, dan pembayar</Trans>}>
            <Stack gap="sm">
              <Group align="end" gap="sm">
                {chooseMonth('fromMonth', <Trans>Bulan pertama</Trans>)}
                {chooseMonth('untilMonth', <Trans>Bulan pertama sesudahnya</Trans>)}
              </Group>
              <TextInput
                id="quotaPeople"
                label={<Trans>Kuota orang</Trans>}
                inputMode="numeric"
                className="figures"
                maxLength={9}
                value={draft.quotaPeople}
                onChange={(event) => set({ quotaPeople: event.currentTarget.value })}
                error={errorOf('quotaPeople')}
              />
              <NativeSelect
                id="fundingSource"
                label={<Trans>Dibayar dari</Trans>}
                data={sources.map((code) => ({ value: code, label: i18n._(fundingSourceWords[code]) }))}
                value={draft.fundingSource}
                onChange={(event) => set({ fundingSource: event.currentTarget.value as FundingSource })}
                error={errorOf('fundingSource')}
              />
            </Stack>
          </Card>
          {decree.kind !== 'REVOCATION' && (
            <PaymentFields
              months={monthsBetween(draft.fromMonth, draft.untilMonth)}
              payments={draft.paidMonths}
              error={errorOf('paidMonths')}
              compare={compare}
              onChange={(paidMonths) => set({ paidMonths })}
            />
          )}
          <Card title={<Trans>Dasar hukum</Trans>}>
            <Stack gap="sm">
              <Checkbox.Group
                label={<Trans>Peraturan yang diundangkan</Trans>}
                value={[...draft.regulationIds]}
                onChange={(regulationIds) => set({ regulationIds })}
                error={errorOf('regulationIds')}
              >
                <Stack gap="xs" mt={4}>
                  {(bases?.regulations.edges ?? []).map(({ node }) => (
                    <Checkbox key={node.id} value={node.id} label={node.name} />
                  ))}
                </Stack>
              </Checkbox.Group>
              <Checkbox.Group
                label={<Trans context="list">Perjanjian</Trans>}
                value={[...draft.agreementIds]}
                onChange={(agreementIds) => set({ agreementIds })}
                error={errorOf('agreementIds')}
              >
                <Stack gap="xs" mt={4}>
                  {(bases?.agreements.edges ?? []).map(({ node }) => (
                    <Checkbox key={node.id} value={node.id} label={node.number ?? node.title} />
                  ))}
                </Stack>
              </Checkbox.Group>
            </Stack>
          </Card>
          <Group justify="flex-end" gap="xs">
            <ButtonLink {...props.back} variant="default">
              <Trans>Batal</Trans>
            </ButtonLink>
            <Button type="submit" loading={save.busy}>
              {t`Simpan perubahan`}
            </Button>
          </Group>
        </Stack>
        <DecreePaper text={previewOf(draft, decree, filled)} head={decree.head} number={decree.number} isDraft />
      </div>
    </form>
  )
}

const monthsBefore = (month: string) => shifted(month, -monthsAround)
const monthsAfter = (month: string) => shifted(month, monthsAround)

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
}
