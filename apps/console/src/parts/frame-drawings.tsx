import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AccountMenu } from '../ui/frame/AccountMenu.tsx'
import AccountPanel from '../ui/frame/AccountPanel.tsx'
import { AppFrame } from '../ui/frame/AppFrame.tsx'
import { BottomBar } from '../ui/frame/BottomBar.tsx'
import DemoStrip from '../ui/frame/DemoStrip.tsx'
import { ElsewhereLine } from '../ui/frame/ElsewhereLine.tsx'
import { Header } from '../ui/frame/Header.tsx'
import { Indicators } from '../ui/frame/Indicators.tsx'
import { KeepShell } from '../ui/frame/KeepShell.tsx'
import MenuDrawer from '../ui/frame/MenuDrawer.tsx'
import { menuFor } from '../ui/frame/menu.ts'
import { NetworkStrip } from '../ui/frame/NetworkStrip.tsx'
import NewVersion from '../ui/frame/NewVersion.tsx'
import PassingNews from '../ui/frame/Notifications.tsx'
import Palette from '../ui/frame/Palette.tsx'
import PaperHead from '../ui/frame/PaperHead.tsx'
import { ScopeStrip } from '../ui/frame/ScopeStrip.tsx'
import { SideMenu } from '../ui/frame/SideMenu.tsx'
import SignedInElsewhere from '../ui/frame/SignedInElsewhere.tsx'
import TenantSwitch from '../ui/frame/TenantSwitch.tsx'
import { PdfPage } from '../ui/pdf/PdfPage.tsx'
import { PdfPages } from '../ui/pdf/PdfPages.tsx'
import { PdfPane } from '../ui/pdf/PdfPane.tsx'
import { type Drawings, never, nothing, Overlay } from './drawing.tsx'
import { SAMBAS_OFFICER } from './officer-page.tsx'

const viewer = SAMBAS_OFFICER
const items = menuFor({ ...viewer, unsent: 2 })
const LOADED_AT = '2026-11-20T08:00:00Z'
const PAPER = { address: '/decrees/contoh.pdf', version: '1', label: 'Keputusan', zoom: 1 }
/** A document whose page never comes. */
const BLANK = { numPages: 1, getPage: never } as unknown as PDFDocumentProxy

export const FRAME: Drawings = {
  AccountMenu: () => <AccountMenu viewer={viewer} />,
  AccountPanel: () => <AccountPanel email={viewer.user.email} onClose={nothing} />,
  AppFrame: () => <AppFrame viewer={viewer} loadedAt={LOADED_AT} help={() => null} />,
  BottomBar: () => <BottomBar items={items} pathname="/" viewer={viewer} unsent={2} onHelp={nothing} />,
  DemoStrip: () => <DemoStrip onNetwork today="2026-11-20" loadedAt="2027-03-01T08:00:00Z" />,
  Header: () => <Header viewer={viewer} onSearch={nothing} onHelp={nothing} />,
  Indicators: () => <Indicators />,
  KeepShell: () => <KeepShell />,
  MenuDrawer: () => (
    <Overlay>
      {(opened, close) => (
        <MenuDrawer items={items} pathname="/" viewer={viewer} opened={opened} onClose={close} onHelp={nothing} />
      )}
    </Overlay>
  ),
  NetworkStrip: () => <NetworkStrip />,
  NewVersion: () => <NewVersion keeps={false} />,
  ElsewhereLine: () => <ElsewhereLine onClose={nothing} />,
  SignedInElsewhere: () => <SignedInElsewhere />,
  Palette: () => (
    <Overlay>{(opened, close) => opened && <Palette items={items} opened={opened} onClose={close} />}</Overlay>
  ),
  PaperHead: () => <PaperHead viewer={viewer} />,
  PassingNews: () => <PassingNews />,
  PdfPage: () => <PdfPage pdf={BLANK} number={1} top={0} width={210} height={297} />,
  PdfPages: () => (
    <PdfPages {...PAPER} onZoom={nothing} onPlace={nothing} meanwhile={<p>Belum ada PDF</p>} problem={() => null} />
  ),
  PdfPane: () => <PdfPane {...PAPER} onZoom={nothing} onPlace={nothing} meanwhile={<p>Belum ada PDF</p>} />,
  ScopeStrip: () => <ScopeStrip viewer={viewer} />,
  SideMenu: () => <SideMenu items={items} pathname="/" loadedAt={LOADED_AT} />,
  TenantSwitch: () => <TenantSwitch viewer={viewer}>{viewer.tenant.shortName}</TenantSwitch>,
}
