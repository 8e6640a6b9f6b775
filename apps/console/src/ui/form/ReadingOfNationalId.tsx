import { Trans, useLingui } from '@lingui/react/macro'
import { districtOfNationalId, type NationalIdDigits } from '@payung/domain/identity/national-id-digits'
import { IconCheck, IconId, IconInfoCircle } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import classes from './ReadingOfNationalId.module.css'

/** What the groups of a NIK say, one line each. */
export function ReadingOfNationalId(props: {
  reading: NationalIdDigits
  districtName?: string | undefined
  livesInDistrict?: string | undefined
}) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { digits, birthDay, sex } = props.reading
  const districtCode = districtOfNationalId(digits)
  const bornOn = day(birthDay)
  const writtenDay = digits.slice(6, 8)
  const elsewhere = props.livesInDistrict !== undefined && props.livesInDistrict !== districtCode
  return (
    <div className={classes.reading}>
      <p className={classes.title}>
        <IconId size={16} aria-hidden />
        <Trans>Terbaca dari NIK</Trans>
      </p>
      <dl className={classes.groups}>
        <dt>{digits.slice(0, 6)}</dt>
        <dd>
          <span>{props.districtName ?? t`Kecamatan ${districtCode}`}</span>
          {elsewhere ? (
            <span title={t`Beda dari domisili: wajar, NIK mencatat tempat pendaftaran pertama.`}>
              <IconInfoCircle size={16} color="var(--info)" aria-label={t`Beda dari domisili: wajar`} />
            </span>
          ) : (
            <IconCheck size={16} color="var(--ok)" aria-hidden />
          )}
        </dd>
        <dt>{digits.slice(6, 12)}</dt>
        <dd>
          <span>{sex === 'FEMALE' ? t`${bornOn}, perempuan (${writtenDay} − 40)` : t`${bornOn}, laki-laki`}</span>
          <IconCheck size={16} color="var(--ok)" aria-hidden />
        </dd>
        <dt>{digits.slice(12)}</dt>
        <dd>
          <span>
            <Trans>Nomor urut sah</Trans>
          </span>
          <IconCheck size={16} color="var(--ok)" aria-hidden />
        </dd>
      </dl>
    </div>
  )
}
