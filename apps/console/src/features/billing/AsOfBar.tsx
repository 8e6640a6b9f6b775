import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { AsOf } from '@payung/domain/protection/as-of'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { Notice } from '../../ui/Notice.tsx'
import classes from './AsOfBar.module.css'
import { type AsOfAddress, addressOf } from './as-of-address.ts'

/** By which days the page is answered, also on paper; and the way to other days, and back to today. */
export function AsOfBar(props: { asOf: AsOf | null | 'FUTURE'; onChange: (address: AsOfAddress) => void }) {
  const [isOpen, setOpen] = useState(false)
  const { asOf, onChange } = props
  return (
    <div className={classes.bar}>
      {asOf !== null && <AsOfNotice asOf={asOf} onToday={() => onChange({})} />}
      <Button
        className={classes.screen}
        variant="subtle"
        size="xs"
        leftSection={<IconHistory size={16} />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {asOf === null ? <Trans>Menurut catatan hari lain</Trans> : <Trans>Ganti hari</Trans>}
      </Button>
      {isOpen && (
        <AsOfForm
          asOf={asOf === 'FUTURE' ? null : asOf}
          onChosen={(address) => {
            setOpen(false)
            onChange(address)
          }}
        />
      )}
    </div>
  )
}

function AsOfNotice(props: { asOf: AsOf | 'FUTURE'; onToday: () => void }) {
  const { day } = useFormats()
  const { asOf } = props
  return (
    <Notice
      tone={asOf === 'FUTURE' ? 'bad' : 'warn'}
      icon={asOf === 'FUTURE' ? IconAlertTriangle : IconHistory}
      actions={
        <Button className={classes.screen} variant="default" size="xs" onClick={props.onToday}>
          <Trans>Kembali ke hari ini</Trans>
        </Button>
      }
    >
      {asOf === 'FUTURE' ? (
        <Trans>Tanggal belum tiba. Pilih hari ini atau sebelumnya.</Trans>
      ) : (
        <>
          <b>
            <Trans>Keadaan menurut catatan sampai {day(asOf.knownBy)}</Trans>
          </b>
          {asOf.effectiveOn !== asOf.knownBy && (
            <>
              , <Trans>seolah-olah hari ini {day(asOf.effectiveOn)}</Trans>
            </>
          )}
          <br />
          <Trans>Yang dicatat sesudahnya tidak dihitung; yang dibatalkan sesudahnya masih berlaku.</Trans>
        </>
      )}
    </Notice>
  )
}

function AsOfForm(props: { asOf: AsOf | null; onChosen: (address: AsOfAddress) => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const [knownBy, setKnownBy] = useState<string | null>(props.asOf?.knownBy ?? null)
  const [effective, setEffective] = useState<string | null>(
    props.asOf === null || props.asOf.effectiveOn === props.asOf.knownBy ? null : props.asOf.effectiveOn,
  )
  const [typed, setTyped] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const late = t`Tanggal belum tiba. Pilih hari ini atau sebelumnya.`
  const unread = t`Isi tanggal seperti 01/03/2025.`
  const knownFault = knownBy === null ? unread : knownBy > today ? late : undefined
  // Left empty, it follows the other day; half a date does not.
  const isUnread = effective === null && typed.trim() !== ''
  const effectiveFault = isUnread ? unread : effective !== null && effective > today ? late : undefined
  return (
    <form
      noValidate
      className={`${classes.form} ${classes.screen}`}
      onSubmit={(event) => {
        event.preventDefault()
        setSubmitted(true)
        if (knownBy === null || knownFault !== undefined || effectiveFault !== undefined) return
        const chosen = { knownBy, effectiveOn: effective ?? knownBy }
        props.onChosen(chosen.knownBy === today && chosen.effectiveOn === today ? {} : addressOf(chosen))
      }}
    >
      <DateField
        label={t`Diketahui per tanggal`}
        hint={t`Hanya yang sudah dicatat sampai akhir hari itu`}
        value={knownBy}
        max={today}
        onChange={setKnownBy}
        error={isSubmitted ? fieldProblem(knownFault) : undefined}
      />
      <DateField
        label={t`Berlaku per tanggal`}
        hint={t`Kosong: hari yang sama`}
        value={effective}
        max={today}
        onChange={(day, text) => {
          setEffective(day)
          setTyped(text)
        }}
        error={isSubmitted ? fieldProblem(effectiveFault) : undefined}
      />
      <Button type="submit" variant="default">
        <Trans>Tampilkan</Trans>
      </Button>
    </form>
  )
}
