import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CopyButton } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from './TotpSecret.module.css'

/** The secret as a drawing to scan and as text to type, and the codes for the day when the phone is gone. */
export function TotpSecret(props: { uri: string; backupCodes: readonly string[] }) {
  const { t } = useLingui()
  const [drawing, setDrawing] = useState<string | null>(null)
  useEffect(() => {
    let isMounted = true
    void import('qrcode').then(async ({ default: qrcode }) => {
      const svg = await qrcode.toString(props.uri, { type: 'svg', margin: 2 })
      if (isMounted) setDrawing(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`)
    })
    return () => {
      isMounted = false
    }
  }, [props.uri])
  const secret = new URL(props.uri).searchParams.get('secret') ?? ''
  return (
    <div className={classes.secret}>
      <p>
        <Trans>Pindai dengan aplikasi autentikator, atau ketik kunci ini:</Trans>
      </p>
      {drawing && <img src={drawing} width={176} height={176} alt={t`Kode QR untuk aplikasi autentikator`} />}
      <code className={classes.key}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <p>
        <Trans>Simpan kode cadangan ini di tempat aman. Tiap kode menggantikan ponsel satu kali.</Trans>
      </p>
      <ul className={classes.codes}>
        {props.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton value={props.backupCodes.join('\n')}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
            {copied ? <Trans>Tersalin</Trans> : <Trans>Salin kode cadangan</Trans>}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
