import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrinterRefusal, SheetInDoubt } from '../print-ports';
import { runPowerShell, type PowerShell } from '../windows-spooler';
import type { Spool } from './queue-way';

/** The spooler's own functions (winspool.drv): a job of the data type RAW goes past the driver. */
const WINSPOOL = `using System; using System.Runtime.InteropServices;
public static class CounterbookSpool {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class DocInfo { public string Name; public string OutputFile; public string DataType; }
  [DllImport("winspool.drv", EntryPoint = "OpenPrinterW", SetLastError = true, CharSet = CharSet.Unicode)]
  public static extern bool Open(string printer, out IntPtr handle, IntPtr defaults);
  [DllImport("winspool.drv", EntryPoint = "StartDocPrinterW", SetLastError = true, CharSet = CharSet.Unicode)]
  public static extern int StartDoc(IntPtr handle, int level, [In] DocInfo info);
  [DllImport("winspool.drv", EntryPoint = "WritePrinter", SetLastError = true)]
  public static extern bool Write(IntPtr handle, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", EntryPoint = "EndDocPrinter", SetLastError = true)]
  public static extern bool EndDoc(IntPtr handle);
  [DllImport("winspool.drv", EntryPoint = "AbortPrinter", SetLastError = true)]
  public static extern bool Abort(IntPtr handle);
  [DllImport("winspool.drv", EntryPoint = "ClosePrinter")]
  public static extern bool Close(IntPtr handle);
  public static string Send(string printer, string name, byte[] bytes) {
    IntPtr handle;
    if (!Open(printer, out handle, IntPtr.Zero)) return "missing " + Marshal.GetLastWin32Error();
    try {
      var info = new DocInfo { Name = name, DataType = "RAW" };
      if (StartDoc(handle, 1, info) == 0) return "refused " + Marshal.GetLastWin32Error();
      int written;
      bool isWhole = Write(handle, bytes, bytes.Length, out written) && written == bytes.Length;
      if (!isWhole) return Abort(handle) ? "refused 0" : "doubt";
      return EndDoc(handle) ? "taken" : "doubt";
    } finally { Close(handle); }
  }
}`;
/** Printer, document and file come from the environment: nothing in a name can become a command. */
export const RAW_LINE = `$ErrorActionPreference = 'Stop'; Add-Type -TypeDefinition '${WINSPOOL}'; [CounterbookSpool]::Send($env:COUNTERBOOK_PRINTER, $env:COUNTERBOOK_DOCUMENT, [IO.File]::ReadAllBytes($env:COUNTERBOOK_FILE))`;

/** Bytes to a Windows queue as they are, with no module of ours in native code. */
export const windowsRaw =
  (powerShell: PowerShell = runPowerShell): Spool =>
  async (printer, name, { bytes }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'counterbook-raw-'));
    try {
      const file = path.join(folder, 'sheet.bin');
      await writeFile(file, bytes, { mode: 0o600 });
      const answer = await powerShell(RAW_LINE, printer, { COUNTERBOOK_DOCUMENT: name, COUNTERBOOK_FILE: file }).catch(() => 'doubt');
      const [word] = answer.trim().split(' ');
      if (word === 'taken') return;
      if (word === 'missing') throw new PrinterRefusal('printerMissing', printer);
      if (word === 'refused') throw new PrinterRefusal('printerRefused', printer);
      throw new SheetInDoubt('the spooler did not say');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
