import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { pledgeOn } from '@payung/domain/pledge/pledge-input'
import { IconFileOff } from '@tabler/icons-react'
import { useQuery } from 'urql'
import words from '../../generated/input-words/pledges.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { reliefWords } from '../programmes/programme-words.ts'
import { PledgePlaces } from './PledgePlaces.tsx'
import { PledgeQuote } from './PledgeQuote.tsx'
import {
  DraftPledgeMutation,
  type PledgeableAgreement,
  PledgeableAgreementsQuery,
  type PledgeDetail,
} from './pledge.query.ts'
import {
  agreementIn,
  areaOfRegion,
  areasIn,
  emptyPledge,
  inputOf,
  type PledgeDraft,
  placesOf,
  regionChosen,
  restIn,
} from './pledge-draft.ts'
import type { PledgeForm } from './pledge-form.ts'
import { RestFields } from './RestFields.tsx'

const reliefs = Object.keys(reliefWords) as readonly (keyof typeof reliefWords)[]

/** A new pledge: from which agreement, how much, when, where and for whom; or one like another. */
export function DraftPledgeDialog(props: {
  from?: Partial<PledgeDraft>
  /** Villages of that one. */
  villages?: PledgeDetail['areas']
  onClose: () => void
  onDrafted: (pledgeId: string) => void
}) {
  const { t } = useLingui()
  const { today } = useViewer()
  const [{ data, error }, ask] = useQuery({ query: PledgeableAgreementsQuery, requestPolicy: 'cache-and-network' })
  const form = useInputForm({
    schema: pledgeOn({
      today,
      agreementOf: agreementIn(data?.pledgeableAgreements),
      areaOfRegion: areaOfRegion(data?.pledgeableAgreements),
      restOf: restIn(data?.pledgeableAgreements),
    }),
    words,
    initialValues: { ...emptyPledge(today), ...props.from },
    inputOf,
    missing: {
      agreementId: t`Pilih perjanjiannya.`,
      regionId: t`Pilih daerahnya.`,
      workers: t`Isi jumlah pekerjanya.`,
      amount: t`Isi jumlah rupiahnya.`,
    },
    fieldOf: (path) => (path === 'untilMonth' ? 'lastMonth' : path),
  })
  const draft = useOperation(DraftPledgeMutation, { refusal: form })
  const submit = form.submit(async () => {
    const success = await draft.run({ input: { pledge: inputOf(form.values) } })
    if (success !== null) props.onDrafted(success.data.id)
  })
  return (
    <FormDialog
      title={t`Susun janji`}
      confirm={<Trans>Simpan konsep</Trans>}
      busy={draft.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Perjanjian tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat perjanjian yang berlaku`} rows={5} rowHeight={60} />}
        empty={
          data?.pledgeableAgreements.length === 0 && (
            <NothingYet icon={IconFileOff} title={<Trans>Belum ada perjanjian yang berlaku</Trans>}>
              <Trans>Janji ditarik dari perjanjian yang sudah ditandatangani perusahaan dan pemerintah daerah.</Trans>
            </NothingYet>
          )
        }
      >
        {({ pledgeableAgreements }) => (
          <Fields form={form} agreements={pledgeableAgreements} villages={props.villages ?? []} />
        )}
      </QueryStates>
    </FormDialog>
  )
}

function Fields(props: {
  form: PledgeForm
  agreements: readonly PledgeableAgreement[]
  villages: PledgeDetail['areas']
}) {
  const { i18n, t } = useLingui()
  const { number, rupiah } = useFormats()
  const { form, agreements } = props
  const { values } = form
  const agreement = agreements.find(({ agreementId }) => agreementId === values.agreementId)
  const region = agreement?.regions.find(({ id }) => id === values.regionId)
  return (
    <>
      <NativeSelect
        label={<Trans>Perjanjian</Trans>}
        description={
          agreement !== undefined && (
            <Trans>
              Sisa:{' '}
              {[
                agreement.restPeople === null ? null : t`${number(agreement.restPeople)} orang`,
                agreement.restRupiah === null ? null : rupiah(agreement.restRupiah),
              ]
                .filter((part) => part !== null)
                .join(', ') || t`perjanjian ini tidak menyebut jumlahnya`}
            </Trans>
          )
        }
        data={[
          { value: '', label: t`Pilih perjanjian` },
          ...agreements.map(({ agreementId, title, number: no }) => ({
            value: agreementId,
            label: no === null ? title : `${no}: ${title}`,
          })),
        ]}
        {...form.field('agreementId')}
        onChange={({ currentTarget: { value } }) =>
          form.change(
            placesOf(
              agreements.find(({ agreementId }) => agreementId === value),
              values.occupationCodes,
            ),
          )
        }
      />
      <NativeSelect
        label={<Trans>Daerah</Trans>}
        data={[
          { value: '', label: t`Pilih daerah` },
          ...(agreement?.regions ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.field('regionId')}
        onChange={({ currentTarget: { value } }) => form.change(regionChosen(agreement, value))}
      />
      <SegmentedControl
        aria-label={t`Yang dijanjikan`}
        data={[
          { value: 'WORKERS', label: t`Jumlah pekerja` },
          { value: 'RUPIAH', label: t`Jumlah rupiah` },
        ]}
        value={values.kind}
        onChange={(kind) => form.set('kind', kind as PledgeDraft['kind'])}
      />
      {values.kind === 'WORKERS' ? (
        <TextInput
          label={<Trans>Jumlah pekerja</Trans>}
          inputMode="numeric"
          className="figures"
          maxLength={7}
          {...form.field('workers')}
        />
      ) : (
        <RupiahField
          label={<Trans>Nilai janji (Rp)</Trans>}
          description={<Trans>Untuk seluruh masanya.</Trans>}
          {...form.field('amount')}
        />
      )}
      <FieldGrid>
        <TextInput
          label={<Trans>Bulan pertama</Trans>}
          placeholder={t`bb/tttt`}
          className="figures"
          maxLength={7}
          {...form.field('fromMonth')}
        />
        <TextInput
          label={<Trans>Bulan terakhir</Trans>}
          placeholder={t`bb/tttt`}
          className="figures"
          maxLength={7}
          {...form.field('lastMonth')}
        />
      </FieldGrid>
      <RestFields form={form} rests={agreement?.rests ?? []} />
      <NativeSelect
        label={<Trans>Keringanan iuran</Trans>}
        data={[
          { value: '', label: t`Tanpa keringanan` },
          ...reliefs.map((value) => ({ value, label: i18n._(reliefWords[value]) })),
        ]}
        {...form.field('relief')}
      />
      <PledgePlaces
        within={region?.area?.code ?? ''}
        areas={areasIn(agreement, values.regionId)}
        occupations={agreement?.occupations ?? []}
        known={props.villages}
        areaCodes={form.field('areaCodes')}
        occupationCodes={form.field('occupationCodes')}
      />
      <Textarea
        label={<Trans>Catatan untuk daerah</Trans>}
        description={<Trans>Boleh kosong. Jangan menulis nama atau NIK orang.</Trans>}
        autosize
        minRows={2}
        maxLength={500}
        {...form.field('note')}
      />
      <PledgeQuote draft={values} rest={agreement} />
    </>
  )
}
