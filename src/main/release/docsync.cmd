@echo off
rem Runs the docsync command. Environment: JAVA_HOME chooses the JDK; DOCSYNC_JAVA_OPTIONS is passed to the JVM.
rem In a release this file lies in bin, next to lib with the jar. In a clone it lies in src\main\release, and builds the jar with Maven when it
rem is missing or older than its sources.
rem Variables have a name of their own: docsync sees them too, and Windows tells neither home from HOME nor version from a manifest's ${VERSION}.
rem No block in round brackets names a variable: cmd puts values in first, and the bracket of "Program Files (x86)" would end the block.
setlocal DisableDelayedExpansion
set "_docsync_home=%~dp0.."
set "_docsync_jar=%_docsync_home%\lib\docsync.jar"
set "_docsync_sources="
if exist "%_docsync_jar%" goto find_java
set "_docsync_home=%~dp0..\..\.."
set "_docsync_output=%_docsync_home%\target\command"
set "_docsync_jar=%_docsync_output%\docsync.jar"
set "_docsync_sources=yes"
if exist "%_docsync_home%\pom.xml" goto find_java
echo docsync: neither lib\docsync.jar nor the sources to build it from are next to "%~f0"; get docsync again 1>&2
exit /b 1

:find_java
if defined JAVA_HOME goto chosen
set "_docsync_java=java"
where java >nul 2>nul
if not errorlevel 1 goto ready
echo docsync: there is no java on the PATH; install Java 17 or newer, for example from https://adoptium.net, or set JAVA_HOME 1>&2
exit /b 1

:chosen
rem Some installers put quotation marks into JAVA_HOME.
set "_docsync_jdk=%JAVA_HOME:"=%"
set "_docsync_java=%_docsync_jdk%\bin\java.exe"
if exist "%_docsync_java%" goto version
echo docsync: JAVA_HOME is "%_docsync_jdk%", but there is no bin\java.exe in it; set it to a Java 17 or newer, or unset it 1>&2
exit /b 1

:version
set "_docsync_version="
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%_docsync_jdk%\release" 2^>nul`) do set "_docsync_version=%%~v"
set "_docsync_major=17"
for /f "delims=.-+" %%m in ("%_docsync_version%") do set "_docsync_major=%%m"
if %_docsync_major% GEQ 17 goto ready
echo docsync: Java 17 or newer is needed, but "%_docsync_java%" is Java %_docsync_version%; set JAVA_HOME to a newer JDK 1>&2
exit /b 1

:ready
if not defined _docsync_sources goto run
if not exist "%_docsync_jar%" goto build
rem cmd cannot compare times. Names reach PowerShell as variables, so that no character of a folder's name means anything to it.
powershell -NoProfile -NonInteractive -Command "$made = (Get-Item -LiteralPath $env:_docsync_jar).LastWriteTimeUtc; $files = @(Get-Item -LiteralPath (Join-Path $env:_docsync_home 'pom.xml')) + @(Get-ChildItem -LiteralPath (Join-Path $env:_docsync_home 'src\main') -Recurse -File); if ($files | Where-Object LastWriteTimeUtc -gt $made) { exit 1 }"
if not errorlevel 1 goto run

:build
where mvn >nul 2>nul
if not errorlevel 1 goto maven
echo docsync: there is no mvn on the PATH, which builds the command; install Maven 3.8.6 or newer, see https://maven.apache.org 1>&2
exit /b 1

:maven
echo docsync: building the command ... 1>&2
if not exist "%_docsync_output%" mkdir "%_docsync_output%"
for /f %%c in ('git -C "%_docsync_home%" rev-parse --short^=12 HEAD 2^>nul') do set "DOCSYNC_COMMIT=%%c"
rem The jar gets the time at which its build began, so that a source changed meanwhile makes it stale.
type nul >"%_docsync_output%\began"
call mvn -B -f "%_docsync_home%\pom.xml" -Plauncher package >"%_docsync_output%\build.log" 2>&1 <nul
if errorlevel 1 goto failed
set "_docsync_built="
for %%j in ("%_docsync_output%\docsync-maven-plugin-*-cli.jar") do set "_docsync_built=%%j"
if not defined _docsync_built goto failed
move /y "%_docsync_built%" "%_docsync_jar%" >nul
if errorlevel 1 goto failed
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:_docsync_jar).LastWriteTimeUtc = (Get-Item -LiteralPath (Join-Path $env:_docsync_output 'began')).LastWriteTimeUtc"
goto run

:failed
type "%_docsync_output%\build.log" 1>&2
echo docsync: the build failed; its output is above and in "%_docsync_output%\build.log" 1>&2
exit /b 1

:run
"%_docsync_java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true -Dfile.encoding=UTF-8 %DOCSYNC_JAVA_OPTIONS% -jar "%_docsync_jar%" %*
exit /b %ERRORLEVEL%
