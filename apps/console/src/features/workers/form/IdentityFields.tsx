import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { districtOfNationalId } from '@payung/domain/identity/national-id-digits'
import { TEXT_LENGTH_MAX } from '@payung/domain/worker/worker-facts'
import { useQuery } from 'urql'
import { graphql } from '../../../graphql.ts'
import { Card } from '../../../ui/Card.tsx'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FieldWarning } from '../../../ui/form/FieldWarning.tsx'
import { NationalIdField } from '../../../ui/form/NationalIdField.tsx'
import { SexField } from '../../../ui/form/SexField.tsx'
import type { WorkerForm } from './use-worker-form.ts'
import classes from './WorkerFields.module.css'

const DistrictNameQuery = graphql(`
  query DistrictName($code: String!) {
    area(code: $code) { code name parent { code name } }
  }
`)

/** Who the person is; birth date and sex come from the NIK unless the card says otherwise. */
export function IdentityFields(props: { form: WorkerForm; maskedId?: string | undefined; maskedCard?: string | null }) {
  const { t } = useLingui()
  const { form } = props
  const { draft, set } = form
  const fromId = <Trans>Diisi dari NIK</Trans>
  return (
    <Card title={<Trans>Data diri</Trans>}>
      <div className={classes.fields}>
        <div className={classes.wide}>
          <NationalIdField
            id="nationalId"
            label={
              props.maskedId === undefined ? (
                <Trans>NIK</Trans>
              ) : (
                <Trans>NIK baru, bila {props.maskedId} keliru (opsional)</Trans>
              )
            }
            value={draft.nationalId}
            onChange={(text) => set('nationalId', text)}
            reading={form.reading}
            districtName={useDistrictName(form.reading === null ? null : districtOfNationalId(form.reading.digits))}
            livesInDistrict={draft.villageCode === '' ? undefined : draft.villageCode.slice(0, 8)}
            error={fieldProblem(form.errorOf('nationalId'))}
          />
        </div>
        <TextInput
          className={classes.wide}
          id="name"
          label={<Trans>Nama sesuai KTP</Trans>}
          autoComplete="off"
          maxLength={TEXT_LENGTH_MAX.name + 20}
          value={draft.name}
          onChange={(event) => set('name', event.currentTarget.value)}
          error={fieldProblem(form.errorOf('name'))}
        />
        <div>
          <DateField
            id="birthDate"
            label={<Trans>Tanggal lahir</Trans>}
            hint={form.cameFromId('birthDate') ? fromId : undefined}
            value={draft.birthDate === '' ? null : draft.birthDate}
            max={form.today}
            onChange={(day) => set('birthDate', day ?? '')}
            error={fieldProblem(form.errorOf('birthDate'))}
          />
          <FieldWarning>{form.warningOf('birthDate')}</FieldWarning>
        </div>
        <div>
          <SexField
            id="sex"
            value={draft.sex}
            onChange={(sex) => set('sex', sex)}
            hint={form.cameFromId('sex') ? fromId : undefined}
            error={fieldProblem(form.errorOf('sex'))}
          />
          <FieldWarning>{form.warningOf('sex')}</FieldWarning>
        </div>
        <TextInput
          id="birthPlace"
          label={<Trans>Tempat lahir (opsional)</Trans>}
          autoComplete="off"
          maxLength={TEXT_LENGTH_MAX.birthPlace}
          value={draft.birthPlace}
          onChange={(event) => set('birthPlace', event.currentTarget.value)}
          error={fieldProblem(form.errorOf('birthPlace'))}
        />
        <TextInput
          id="phone"
          type="tel"
          label={<Trans>Telepon (opsional)</Trans>}
          autoComplete="off"
          maxLength={24}
          value={draft.phone}
          onChange={(event) => set('phone', event.currentTarget.value)}
          error={fieldProblem(form.errorOf('phone'))}
        />
        <TextInput
          className={`${classes.wide} figures`}
          id="familyCardNumber"
          label={<Trans>Nomor kartu keluarga (opsional)</Trans>}
          description={props.maskedCard ? t`Tersimpan ${props.maskedCard}; isi hanya bila berubah.` : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          value={draft.familyCardNumber}
          onChange={(event) => set('familyCardNumber', event.currentTarget.value)}
          error={fieldProblem(form.errorOf('familyCardNumber'))}
        />
      </div>
    </Card>
  )
}

/** Name of the district in a NIK. Only the district's code leaves the browser, never the NIK. */
function useDistrictName(code: string | null): string | undefined {
  const [{ data }] = useQuery({ query: DistrictNameQuery, variables: { code: code ?? '' }, pause: code === null })
  const district = data?.area
  if (code === null || !district || district.code !== code) return undefined
  return district.parent ? `${district.name}, ${district.parent.name}` : district.name
}
