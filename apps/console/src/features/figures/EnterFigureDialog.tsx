import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { hasParts, writePeriod } from '@payung/domain/figures/figure-entry'
import { figureEntryInput } from '@payung/domain/figures/figure-entry-input'
import { INDICATORS, indicatorOf } from '@payung/domain/figures/indicators'
import words from '../../generated/input-words/figures.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { EnterFigureMutation, type FigureEntry } from './figure-entries.query.ts'

interface DialogProps {
  readonly area: { readonly code: string; readonly name: string }
  /** The figure in whose place it is to stand. */
  readonly corrects: FigureEntry | null
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A published figure of an area with its source, or the correction of one that was entered. */
export function EnterFigureDialog({ area, corrects, onClose, onDone }: DialogProps) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { today } = useViewer()
  const place = area.name
  const form = useInputForm({
    schema: figureEntryInput({ today, isOwnArea: () => true }),
    words,
    initialValues: initialValuesOf(corrects, i18n.locale === 'en' ? '.' : ','),
    inputOf: ({ numerator, denominator, sourceDay, ...values }) => ({
      ...values,
      areaCode: area.code,
      // A day that is not written whole is said together with all else that is missing.
      sourceDay: sourceDay ?? '',
      ...(hasParts(indicatorOf(values.indicator))
        ? { numerator, denominator }
        : { numerator: null, denominator: null }),
    }),
    missing: { sourceDay: t`Isi tanggal sumbernya.` },
  })
  const entry = useOperation(EnterFigureMutation, {
    refusal: form,
    notice: t`Angka dicatat. Orang lain mengesahkannya.`,
  })
  const submit = form.submit(async (figure) => {
    const input = { ...figure, replacesId: corrects?.id ?? null }
    if ((await entry.run({ input })) !== null) onDone()
  })
  const indicator = indicatorOf(form.values.indicator)
  const isShare = indicator.unit === 'SHARE'
  return (
    <FormDialog
      title={corrects === null ? t`Catat angka ${place}` : t`Betulkan angka ${place}`}
      confirm={<Trans>Catat</Trans>}
      busy={entry.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Salin seperti tertulis dalam sumbernya. Untuk kecamatan atau desa, buka dahulu halaman cakupan wilayah itu.
        </Trans>
      </p>
      <NativeSelect
        label={<Trans>Angka apa</Trans>}
        data={INDICATORS.map(({ code, name }) => ({ value: code, label: i18n.locale === 'en' ? name.en : name.id }))}
        {...form.field('indicator')}
      />
      <TextInput
        label={<Trans>Periode</Trans>}
        description={<Trans>2025, 07/2025, atau 31/07/2025; kosongkan bila sumber tidak menyebutnya.</Trans>}
        maxLength={10}
        {...form.field('period')}
      />
      <TextInput
        label={isShare ? <Trans>Persentase</Trans> : <Trans>Angkanya</Trans>}
        description={isShare ? <Trans>Misalnya 31,63.</Trans> : <Trans>Misalnya 48.343.</Trans>}
        maxLength={22}
        {...form.field('value')}
      />
      {hasParts(indicator) && (
        <>
          <TextInput
            label={<Trans>Pembilang, bila disebut</Trans>}
            description={i18n.locale === 'en' ? indicator.numerator?.en : indicator.numerator?.id}
            maxLength={22}
            {...form.field('numerator')}
          />
          <TextInput
            label={<Trans>Penyebut, bila disebut</Trans>}
            description={i18n.locale === 'en' ? indicator.denominator?.en : indicator.denominator?.id}
            maxLength={22}
            {...form.field('denominator')}
          />
        </>
      )}
      <TextInput label={<Trans>Judul surat, terbitan, atau berkas</Trans>} maxLength={300} {...form.field('source')} />
      <DateField label={<Trans>Tanggal sumber</Trans>} max={today} {...form.field('sourceDay')} />
      <TextInput
        label={<Trans>Nomor surat atau alamatnya</Trans>}
        description={<Trans>Supaya orang lain dapat mencocokkannya.</Trans>}
        maxLength={300}
        {...form.field('evidence')}
      />
    </FormDialog>
  )
}

/** Empty, or as the figure stands that is corrected. */
function initialValuesOf(corrects: FigureEntry | null, comma: string) {
  if (corrects === null)
    return {
      ...{ indicator: 'COVERAGE' as string, period: '', value: '', numerator: '', denominator: '' },
      ...{ source: '', sourceDay: null as string | null, evidence: '' },
    }
  const { amount, indicator, source, sourceDay, evidence } = corrects
  const isShare = indicator.unit === 'SHARE'
  const share = amount === null ? '' : (Number(amount) / 100).toFixed(2).replace('.', comma)
  return {
    indicator: indicator.code,
    period: writePeriod(corrects),
    value: isShare ? share : (amount ?? ''),
    numerator: corrects.numerator ?? '',
    denominator: corrects.denominator ?? '',
    ...{ source, sourceDay, evidence },
  }
}
