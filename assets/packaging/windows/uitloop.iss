; The Windows installer, for Inno Setup 6: iscc /DVersion=0.1.0 assets\packaging\windows\uitloop.iss
;
; Installs for one person, without an administrator: that is what a municipal desktop allows.
; Caseloads are never touched, neither by an update nor by removing the program.

#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0 uitloop.iss
#endif

#define Root "..\..\.."

[Setup]
; Never change this: Windows knows the program by it, from one version to the next.
AppId={{01185E45-3273-4A5C-AE5E-65D6D16A120E}
AppName=Uitloop
AppVersion={#Version}
AppVerName=Uitloop {#Version}
AppPublisher=The Uitloop contributors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Uitloop
DefaultGroupName=Uitloop
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
LicenseFile={#Root}\LICENSE
SetupIconFile=uitloop.ico
UninstallDisplayIcon={app}\uitloop.ico
OutputBaseFilename=uitloop-v{#Version}-windows-x86_64-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "{#Root}\target\release\uitloop.exe"; DestDir: "{app}"; Flags: ignoreversion
Source: "uitloop.ico"; DestDir: "{app}"
Source: "{#Root}\README.md"; DestDir: "{app}"
Source: "{#Root}\CHANGELOG.md"; DestDir: "{app}"
; Collected by assets/licenses/collect.sh.
Source: "{#Root}\target\notices\*"; DestDir: "{app}\licenses"

[Icons]
Name: "{group}\Uitloop"; Filename: "{app}\uitloop.exe"; IconFilename: "{app}\uitloop.ico"; AppUserModelID: "nl.uitloop.Uitloop"
Name: "{autodesktop}\Uitloop"; Filename: "{app}\uitloop.exe"; IconFilename: "{app}\uitloop.ico"; Tasks: desktopicon

[Run]
Filename: "{app}\uitloop.exe"; Description: "{cm:LaunchProgram,Uitloop}"; Flags: nowait postinstall skipifsilent
