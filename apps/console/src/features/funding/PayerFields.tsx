import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { fundingSourceWords } from '../workers/worker-words.ts'
import { type DraftBasis, ownPayer, type PayerDraft, sourceOfKind } from './funding-draft.ts'
import { useFundingWords } from './use-funding-words.ts'

const sources = (Object.keys(fundingSourceWords) as FundingSource[]).filter((source) => source !== 'SELF')

/** Who pays and out of which purse. */
export function PayerFields(props: {
  /** Before the names of its inputs. */
  id: string
  payer: PayerDraft
  basis: DraftBasis
  label: string
  error: string | undefined
  onChange: (payer: PayerDraft) => void
}) {
  const { t } = useLingui()
  const words = useFundingWords()
  const { basis, error, payer, id } = props
  const others = basis.tenants.filter((tenant) => tenant.id !== basis.own.id)
  const isGovernment = ({ kind }: (typeof others)[number]) =>
    kind === 'PROVINCE' || kind === 'REGENCY' || kind === 'CITY'
  const choice = payer.kind === 'TENANT' ? payer.tenantId : payer.kind
  const named = payer.kind === 'OUTSIDE'
  const item = ({ id: value, name: label }: (typeof others)[number]) => ({ value, label })
  const choose = (value: string) => {
    if (value === 'WORKER') return props.onChange({ kind: 'WORKER', tenantId: '', name: '', source: 'SELF' })
    if (value === 'OUTSIDE')
      return props.onChange({ kind: 'OUTSIDE', tenantId: '', name: '', source: 'NATIONAL_BUDGET' })
    if (value === basis.own.id) return props.onChange(ownPayer(basis))
    const tenant = others.find(({ id: tenantId }) => tenantId === value)
    return props.onChange({
      kind: 'TENANT',
      tenantId: value,
      name: '',
      source: tenant === undefined ? payer.source : sourceOfKind(tenant.kind),
    })
  }
  return (
    <>
      <NativeSelect
        id={named ? `${id}.who` : `${id}.payer`}
        label={props.label}
        data={[
          ...(choice === '' ? [{ value: '', label: t`Pilih pembayar` }] : []),
          { value: basis.own.id, label: t`Pemerintah sendiri` },
          { group: t`Pemerintah lain`, items: others.filter(isGovernment).map(item) },
          { group: t`Perusahaan, lembaga, mitra`, items: others.filter((tenant) => !isGovernment(tenant)).map(item) },
          {
            group: t`Selain itu`,
            items: [
              { value: 'OUTSIDE', label: t`Pihak luar, ditulis namanya` },
              { value: 'WORKER', label: t`Pekerja sendiri` },
            ],
          },
        ]}
        value={choice}
        onChange={(event) => choose(event.currentTarget.value)}
        error={named ? undefined : fieldProblem(error)}
      />
      {named && (
        <TextInput
          id={`${id}.payer`}
          label={<Trans>Nama pihak luar</Trans>}
          description={<Trans>Misalnya nama kementerian. Jangan menulis NIK.</Trans>}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          value={payer.name}
          onChange={(event) => props.onChange({ ...payer, name: event.currentTarget.value })}
          error={fieldProblem(error)}
        />
      )}
      {payer.kind !== 'WORKER' && (
        <NativeSelect
          id={`${id}.source`}
          label={<Trans>Jenis dana</Trans>}
          data={sources.map((value) => ({ value, label: words.source(value) }))}
          value={payer.source}
          onChange={(event) => props.onChange({ ...payer, source: event.currentTarget.value as FundingSource })}
        />
      )}
    </>
  )
}
