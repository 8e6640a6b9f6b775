import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { type GrantBasisKind, grantBasisKindsOf } from '@payung/domain/benefit/regional-grant'
import { regionalGrantEndInput, regionalGrantInput } from '@payung/domain/benefit/regional-grant-input'
import type { ReactNode } from 'react'
import words from '../../generated/input-words/regional-grants.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { type InputField, useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import {
  ProposeRegionalGrantEndMutation,
  ProposeRegionalGrantMutation,
  type RegionalGrant,
} from './regional-grants.query.ts'

const kindWords: Readonly<Record<GrantBasisKind, MessageDescriptor>> = {
  PERDA: msg`Peraturan daerah`,
  PERGUB: msg`Peraturan gubernur`,
  PERBUP: msg`Peraturan bupati`,
  PERWALI: msg`Peraturan wali kota`,
}

interface DialogProps {
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A new grant, or the last day of one. */
export function GrantDialog({ ends, ...props }: DialogProps & { ends: RegionalGrant | null }) {
  return ends === null ? <NewGrant {...props} /> : <GrantEnd {...props} grantId={ends.id} />
}

function NewGrant(props: DialogProps) {
  const { t } = useLingui()
  const { today, tenant } = useViewer()
  const form = useInputForm({
    schema: regionalGrantInput({ today }),
    words,
    initialValues: {
      amount: '',
      fromDay: null as string | null,
      lastDay: null as string | null,
      ...emptyBasis(tenant.kind),
    },
    missing: { amount: t`Isi jumlahnya.`, fromDay: t`Isi hari pertamanya.`, basisDay: t`Isi hari penetapannya.` },
  })
  const proposal = useOperation(ProposeRegionalGrantMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...grant }) => {
    if ((await proposal.run({ input: { ...grant, amount: String(amount) } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Usulkan santunan daerah`}
      confirm={<Trans>Usulkan</Trans>}
      busy={proposal.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <RupiahField
        label={<Trans>Jumlah per keluarga (Rp)</Trans>}
        description={<Trans>Seperti tertulis dalam peraturannya.</Trans>}
        {...form.field('amount')}
      />
      <DateField label={<Trans>Berlaku bagi yang meninggal mulai</Trans>} {...form.field('fromDay')} />
      <DateField label={<Trans>Sampai dengan, bila ada akhirnya</Trans>} {...form.field('lastDay')} />
      <BasisFields field={form.field} />
    </FormDialog>
  )
}

function GrantEnd(props: DialogProps & { grantId: string }) {
  const { t } = useLingui()
  const { today, tenant } = useViewer()
  const form = useInputForm({
    schema: regionalGrantEndInput({ today }),
    words,
    initialValues: { lastDay: null as string | null, ...emptyBasis(tenant.kind) },
    missing: { lastDay: t`Isi hari terakhirnya.`, basisDay: t`Isi hari penetapannya.` },
  })
  const proposal = useOperation(ProposeRegionalGrantEndMutation, { refusal: form })
  const submit = form.submit(async (end) => {
    if ((await proposal.run({ input: { grantId: props.grantId, ...end } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Usulkan hari terakhir santunan`}
      confirm={<Trans>Usulkan</Trans>}
      busy={proposal.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <DateField label={<Trans>Hari meninggal terakhir yang disantuni</Trans>} {...form.field('lastDay')} />
      <BasisFields field={form.field} />
    </FormDialog>
  )
}

interface Basis {
  readonly basisKind: GrantBasisKind
  readonly basisNumber: string
  readonly basisTitle: string
  readonly basisDay: string | null
}

function emptyBasis(kind: Parameters<typeof grantBasisKindsOf>[0]): Basis {
  return { basisKind: grantBasisKindsOf(kind)[0] ?? 'PERDA', basisNumber: '', basisTitle: '', basisDay: null }
}

/** By which regulation. */
function BasisFields(props: { field: <Name extends keyof Basis>(name: Name) => InputField<Basis[Name]> }): ReactNode {
  const { i18n } = useI18n()
  const { today, tenant } = useViewer()
  return (
    <>
      <NativeSelect
        label={<Trans>Dasar hukum</Trans>}
        data={grantBasisKindsOf(tenant.kind).map((value) => ({ value, label: i18n._(kindWords[value]) }))}
        {...props.field('basisKind')}
      />
      <TextInput
        label={<Trans>Nomor dan tahun</Trans>}
        description={<Trans>Misalnya 12/2025.</Trans>}
        maxLength={40}
        {...props.field('basisNumber')}
      />
      <TextInput label={<Trans>Tentang</Trans>} maxLength={300} {...props.field('basisTitle')} />
      <DateField label={<Trans>Hari penetapan</Trans>} max={today} {...props.field('basisDay')} />
    </>
  )
}
