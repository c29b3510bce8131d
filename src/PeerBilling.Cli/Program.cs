using System;
using System.IO;
using System.Text;
using PeerBilling.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using Stream output = Console.OpenStandardOutput();
return Application.Run(args, new Terminal(output, Console.Error, Console.OpenStandardInput, !Console.IsOutputRedirected, !Console.IsErrorRedirected));
