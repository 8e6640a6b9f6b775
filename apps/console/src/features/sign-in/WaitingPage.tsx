import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { leave } from '../../session/leave.ts'
import { TotpSetup } from '../../session/TotpSetup.tsx'
import type { Newcomer } from '../../session/viewer.ts'
import { StateMessage } from '../../ui/states/StateMessage.tsx'
import { SignInFrame } from './SignInFrame.tsx'

/** Signed in, but not to work yet: a second factor is asked for, or no institution has given this account a role. */
export function WaitingPage(props: { newcomer: Newcomer }) {
  const { user, secondFactorMissing } = props.newcomer
  const signOut = (
    <Button variant="default" onClick={() => void leave()}>
      <Trans>Keluar</Trans>
    </Button>
  )
  return (
    <SignInFrame>
      {secondFactorMissing ? (
        <>
          <h1>
            <Trans>Pasang kode keamanan</Trans>
          </h1>
          <p>
            <Trans>Instansi Anda meminta langkah kedua saat masuk. Siapkan aplikasi autentikator di ponsel Anda.</Trans>
          </p>
          <TotpSetup onDone={() => location.assign('/')} />
          <div style={{ marginTop: 24 }}>{signOut}</div>
        </>
      ) : (
        <StateMessage wholePage tone="info" icon={IconUserOff} title={<Trans>Belum ada peran</Trans>} actions={signOut}>
          <Trans>
            Akun {user.email} belum punya peran di instansi mana pun. Peran pemeriksa atau penanda tangan berlaku
            sesudah dikonfirmasi administrator kedua. Hubungi administrator instansi Anda.
          </Trans>
        </StateMessage>
      )}
    </SignInFrame>
  )
}
