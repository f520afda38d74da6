@echo off
rem Runs the docsync command. Environment: JAVA_HOME chooses the JDK; DOCSYNC_JAVA_OPTIONS is passed to the JVM.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%java%" (
  echo docsync: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it; set it to a Java 17 or newer, or unset it 1>&2
  exit /b 1
)
if not defined JAVA_HOME (
  where java >nul 2>nul || (
    echo docsync: there is no java on the PATH; install Java 17 or newer, for example from https://adoptium.net, or set JAVA_HOME 1>&2
    exit /b 1
  )
)
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true -Dfile.encoding=UTF-8 %DOCSYNC_JAVA_OPTIONS% -jar "%home%\lib\docsync.jar" %*
exit /b %ERRORLEVEL%
