import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Select, Textarea, TextInput } from '@mantine/core'
import { INCOME_BRACKETS } from '@payung/domain/money/income-bracket'
import { CITIZENSHIPS } from '@payung/domain/worker/citizenship'
import { PUBLIC_SERVICES } from '@payung/domain/worker/public-service'
import {
  MEMBERSHIP_KINDS,
  TEXT_LENGTH_MAX,
  UNCOVERED_REASONS,
  WELFARE_SOURCES,
} from '@payung/domain/worker/worker-facts'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { listBesideField } from '../../../ui/form/list-beside-field.ts'
import {
  citizenshipWords,
  membershipKindWords,
  publicServiceWords,
  uncoveredReasonWords,
  welfareSourceWords,
} from '../worker-words.ts'
import { AgencyField } from './AgencyField.tsx'
import { useOccupationChoices } from './use-occupation-choices.ts'
import type { WorkerForm } from './use-worker-form.ts'
import classes from './WorkerFields.module.css'

const deciles = Array.from({ length: 10 }, (_, at) => String(at + 1))

/** Work, welfare and membership: what later decides whether the person can be designated. */
export function WorkFields(props: { form: WorkerForm; maskedNumber?: string | null }) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  const { draft, errorOf, set } = props.form
  const occupations = useOccupationChoices()
  const unsaid = { value: '', label: t`Belum diketahui` }
  const worded = <Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, MessageDescriptor>>) => [
    unsaid,
    ...keys.map((key) => ({ value: key, label: i18n._(words[key]) })),
  ]
  const brackets = INCOME_BRACKETS.map(({ code, incomeToRupiah, incomeFromRupiah }) => {
    const upTo = incomeToRupiah === null ? '' : rupiah(incomeToRupiah)
    const above = rupiah(incomeFromRupiah)
    return { value: code, label: incomeToRupiah === null ? t`Mulai ${above}` : t`Sampai ${upTo}` }
  })
  return (
    <Card title={<Trans>Pekerjaan dan kepesertaan</Trans>}>
      <div className={classes.fields}>
        <Select
          className={classes.wide}
          id="occupationCode"
          label={<Trans>Pekerjaan</Trans>}
          placeholder={t`Ketik atau pilih`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t`Kosongkan` }}
          data={occupations}
          value={draft.occupationCode === '' ? null : draft.occupationCode}
          onChange={(code) => set('occupationCode', code ?? '')}
          comboboxProps={listBesideField}
          error={fieldProblem(errorOf('occupationCode'))}
        />
        <NativeSelect
          className={classes.wide}
          id="incomeBracket"
          label={<Trans>Penghasilan sebulan (opsional)</Trans>}
          data={[unsaid, ...brackets]}
          value={draft.incomeBracket}
          onChange={(event) => set('incomeBracket', event.currentTarget.value)}
          error={fieldProblem(errorOf('incomeBracket'))}
        />
        <NativeSelect
          id="welfareDecile"
          label={<Trans>Desil kesejahteraan (opsional)</Trans>}
          data={[unsaid, ...deciles]}
          value={draft.welfareDecile}
          onChange={(event) => set('welfareDecile', event.currentTarget.value)}
          error={fieldProblem(errorOf('welfareDecile'))}
        />
        <NativeSelect
          id="welfareSource"
          label={<Trans>Sumber desil</Trans>}
          data={worded(WELFARE_SOURCES, welfareSourceWords)}
          value={draft.welfareSource}
          onChange={(event) => set('welfareSource', event.currentTarget.value)}
          error={fieldProblem(errorOf('welfareSource'))}
        />
        <NativeSelect
          id="membershipKind"
          label={<Trans>Kepesertaan (opsional)</Trans>}
          data={worded(MEMBERSHIP_KINDS, membershipKindWords)}
          value={draft.membershipKind}
          onChange={(event) => set('membershipKind', event.currentTarget.value)}
          error={fieldProblem(errorOf('membershipKind'))}
        />
        <TextInput
          id="membershipNumber"
          label={<Trans>Nomor KPJ (opsional)</Trans>}
          description={props.maskedNumber ? t`Tersimpan ${props.maskedNumber}; isi hanya bila berubah.` : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          maxLength={24}
          className="figures"
          value={draft.membershipNumber}
          onChange={(event) => set('membershipNumber', event.currentTarget.value)}
          error={fieldProblem(errorOf('membershipNumber'))}
        />
        <NativeSelect
          className={classes.wide}
          id="uncoveredReason"
          label={<Trans>Sebab belum terlindungi (opsional)</Trans>}
          data={worded(UNCOVERED_REASONS, uncoveredReasonWords)}
          value={draft.uncoveredReason}
          onChange={(event) => set('uncoveredReason', event.currentTarget.value)}
          error={fieldProblem(errorOf('uncoveredReason'))}
        />
        <NativeSelect
          id="publicService"
          label={<Trans>ASN, TNI, atau Polri (opsional)</Trans>}
          data={worded(PUBLIC_SERVICES, publicServiceWords)}
          value={draft.publicService}
          onChange={(event) => set('publicService', event.currentTarget.value)}
          error={fieldProblem(errorOf('publicService'))}
        />
        <NativeSelect
          id="citizenship"
          label={<Trans>Kewarganegaraan (opsional)</Trans>}
          data={worded(CITIZENSHIPS, citizenshipWords)}
          value={draft.citizenship}
          onChange={(event) => set('citizenship', event.currentTarget.value)}
          error={fieldProblem(errorOf('citizenship'))}
        />
        <AgencyField form={props.form} />
        <Textarea
          className={classes.wide}
          id="notes"
          label={<Trans>Catatan (opsional)</Trans>}
          autosize
          minRows={2}
          maxLength={TEXT_LENGTH_MAX.notes}
          value={draft.notes}
          onChange={(event) => set('notes', event.currentTarget.value)}
          error={fieldProblem(errorOf('notes'))}
        />
      </div>
    </Card>
  )
}
