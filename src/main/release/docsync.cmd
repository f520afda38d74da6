@echo off
rem Runs the docsync command. Environment: JAVA_HOME chooses the JDK; DOCSYNC_JAVA_OPTIONS is passed to the JVM.
rem No block in round brackets names a variable: cmd puts values in first, and the bracket of "Program Files (x86)" would end the block.
setlocal DisableDelayedExpansion
set "home=%~dp0.."
if defined JAVA_HOME goto chosen
set "java=java"
where java >nul 2>nul
if not errorlevel 1 goto run
echo docsync: there is no java on the PATH; install Java 17 or newer, for example from https://adoptium.net, or set JAVA_HOME 1>&2
exit /b 1

:chosen
rem Some installers put quotation marks into JAVA_HOME.
set "jdk=%JAVA_HOME:"=%"
set "java=%jdk%\bin\java.exe"
if exist "%java%" goto version
echo docsync: JAVA_HOME is "%jdk%", but there is no bin\java.exe in it; set it to a Java 17 or newer, or unset it 1>&2
exit /b 1

:version
set "version="
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%jdk%\release" 2^>nul`) do set "version=%%~v"
set "major=17"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% GEQ 17 goto run
echo docsync: Java 17 or newer is needed, but "%java%" is Java %version%; set JAVA_HOME to a newer JDK 1>&2
exit /b 1

:run
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true -Dfile.encoding=UTF-8 %DOCSYNC_JAVA_OPTIONS% -jar "%home%\lib\docsync.jar" %*
exit /b %ERRORLEVEL%
