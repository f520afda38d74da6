@echo off
rem Runs the docsync command. Environment: JAVA_HOME chooses the JDK; DOCSYNC_JAVA_OPTIONS is passed to the JVM.
rem In a release this file lies in bin, next to lib with the jar. In a clone it lies in src\main\release, and builds the jar with Maven when it is
rem missing or older than its sources.
rem Variables have a name of their own: docsync sees them too, and Windows tells neither home from HOME nor version from a manifest's ${VERSION}.
rem No block in round brackets names a variable: cmd puts values in first, and the bracket of "Program Files (x86)" would end the block.
setlocal DisableDelayedExpansion
rem Programs come from the PATH only: cmd would take a java.exe or mvn.cmd of the current folder first, which is somebody's repository.
set "NoDefaultCurrentDirectoryInExePath=1"
set "_docsync_home=%~dp0.."
set "_docsync_output=%_docsync_home%\lib"
set "_docsync_jar=%_docsync_output%\docsync.jar"
set "_docsync_sources="
if exist "%_docsync_jar%" goto find_java
set "_docsync_home=%~dp0..\..\.."
set "_docsync_output=%_docsync_home%\target\command"
set "_docsync_jar=%_docsync_output%\docsync.jar"
set "_docsync_sources=yes"
if exist "%_docsync_home%\pom.xml" goto find_java
>&2 echo docsync: neither lib\docsync.jar nor the sources to build it from are next to "%~f0"; get docsync again
exit /b 1

:find_java
set "_docsync_version="
if defined JAVA_HOME goto chosen
set "_docsync_java="
for %%j in (java.exe) do set "_docsync_java=%%~$PATH:j"
if not defined _docsync_java goto no_java
for %%j in ("%_docsync_java%") do set "_docsync_jdk=%%~dpj.."
if exist "%_docsync_jdk%\release" goto read_version
rem The java.exe that some installers put on the PATH only starts another one.
for /f "tokens=2,3" %%a in ('java -version 2^>^&1') do if "%%a" == "version" set "_docsync_version=%%~b"
goto check_version

:no_java
>&2 echo docsync: there is no java on the PATH; install Java 17 or newer, for example from https://adoptium.net, or set JAVA_HOME
exit /b 1

:chosen
rem Some installers put quotation marks into JAVA_HOME.
set "_docsync_jdk=%JAVA_HOME:"=%"
set "_docsync_java=%_docsync_jdk%\bin\java.exe"
if exist "%_docsync_java%" goto read_version
>&2 echo docsync: JAVA_HOME is "%_docsync_jdk%", but there is no bin\java.exe in it; set it to a Java 17 or newer, or unset it
exit /b 1

:read_version
for /f "usebackq tokens=1,2 delims==" %%a in ("%_docsync_jdk%\release") do if "%%a" == "JAVA_VERSION" set "_docsync_version=%%~b"

:check_version
set "_docsync_major=17"
for /f "delims=.-+" %%m in ("%_docsync_version%") do set "_docsync_major=%%m"
if %_docsync_major% GEQ 17 goto ready
>&2 echo docsync: Java 17 or newer is needed, but "%_docsync_java%" is Java %_docsync_version%; set JAVA_HOME to a newer JDK
exit /b 1

:ready
if not defined _docsync_sources goto archive
if not exist "%_docsync_jar%" goto build
rem cmd cannot compare times. Names reach PowerShell as variables, so that no character of a folder's name means anything to it.
powershell -NoProfile -NonInteractive -Command "$made = (Get-Item -LiteralPath $env:_docsync_jar).LastWriteTimeUtc; $files = @(Get-Item -LiteralPath (Join-Path $env:_docsync_home 'pom.xml')) + @(Get-ChildItem -LiteralPath (Join-Path $env:_docsync_home 'src\main') -Recurse); if ($files | Where-Object LastWriteTimeUtc -gt $made) { exit 1 }"
if not errorlevel 1 goto archive

:build
set "_docsync_mvn="
for %%m in (mvn.cmd mvn.bat mvn.exe) do if not defined _docsync_mvn set "_docsync_mvn=%%~$PATH:m"
if defined _docsync_mvn goto maven
>&2 echo docsync: there is no mvn on the PATH, which builds the command; install Maven 3.8.6 or newer, see https://maven.apache.org
exit /b 1

:maven
>&2 echo docsync: building the command ...
if not exist "%_docsync_output%" mkdir "%_docsync_output%" 2>nul
rem The jar gets the time at which its build began, so that a source changed meanwhile makes it stale.
type nul 2>nul >"%_docsync_output%\began"
if exist "%_docsync_output%\began" goto writable
>&2 echo docsync: cannot write to "%_docsync_output%"; check the folder's permissions
exit /b 1

:writable
set "DOCSYNC_COMMIT="
for /f %%c in ('git -C "%_docsync_home%" rev-parse --short^=12 HEAD 2^>nul') do set "DOCSYNC_COMMIT=%%c"
call "%_docsync_mvn%" -B -f "%_docsync_home%\pom.xml" -Plauncher package >"%_docsync_output%\build.log" 2>&1 <nul
if errorlevel 1 goto failed
set "_docsync_built="
for %%j in ("%_docsync_output%\docsync-maven-plugin-*-cli.jar") do set "_docsync_built=%%j"
if not defined _docsync_built goto failed
move /y "%_docsync_built%" "%_docsync_jar%" >nul
if errorlevel 1 goto in_use
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:_docsync_jar).LastWriteTimeUtc = (Get-Item -LiteralPath (Join-Path $env:_docsync_output 'began')).LastWriteTimeUtc"
goto archive

:failed
type "%_docsync_output%\build.log" 1>&2
>&2 echo docsync: the build failed; its output is above and in "%_docsync_output%\build.log"
exit /b 1

:in_use
>&2 echo docsync: "%_docsync_jar%" cannot be replaced; end the docsync that is running, and start this one again
exit /b 1

:archive
rem Loads the classes of the main job once and keeps them in the form that the JVM can map into memory. The archive fits one jar and one
rem JDK. Only speed depends on it, so a failure is remembered rather than reported.
set "_docsync_archive=%_docsync_output%\docsync-%_docsync_version%.jsa"
for %%j in ("%_docsync_jar%") do set "_docsync_fits=%%~tj %%~zj %%~fj %_docsync_java%"
set "_docsync_made=nothing"
if exist "%_docsync_archive%.for" set /p _docsync_made=<"%_docsync_archive%.for"
if "%_docsync_made:"=%" == "%_docsync_fits%" goto share
type nul 2>nul >"%_docsync_archive%.for"
if not exist "%_docsync_archive%.for" goto share
del "%_docsync_archive%" "%_docsync_archive%.new" >nul 2>nul
"%_docsync_java%" "-XX:ArchiveClassesAtExit=%_docsync_archive%.new" -XX:+UseSerialGC -Xlog:disable -Djava.awt.headless=true -cp "%_docsync_jar%" io.github.docsync.cli.ClassArchiveTraining >"%_docsync_output%\archive.log" 2>&1 <nul
if not errorlevel 1 move /y "%_docsync_archive%.new" "%_docsync_archive%" >nul 2>nul
>"%_docsync_archive%.for" echo "%_docsync_fits%"

:share
set "_docsync_sharing=-Xshare:auto"
if exist "%_docsync_archive%" set "_docsync_sharing=-XX:SharedArchiveFile=%_docsync_archive%"

rem Nothing follows the program: so its exit code is that of this file, also for && and || behind it.
"%_docsync_java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxNewSize=64m -XX:MinHeapFreeRatio=20 "%_docsync_sharing%" -Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true -Dfile.encoding=UTF-8 %DOCSYNC_JAVA_OPTIONS% -jar "%_docsync_jar%" %*
